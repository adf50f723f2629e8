package org.keyturn.tour;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;

/// The tour's pictures, for tests of other rooms.
public final class ScenePicture {
  private ScenePicture() {}

  /// Draws the scene as it stands and writes it as PNG. On the JavaFX thread.
  public static void write(Scene scene, Path file) throws IOException {
    Picture.of(scene, file);
  }
}
