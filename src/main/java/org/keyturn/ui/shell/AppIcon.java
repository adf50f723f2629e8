package org.keyturn.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The window's icon; the build takes the pictures from `icons/`. JavaFX hands one picture to the
/// system, the one nearest to 32 pixels (`WindowStage` of version 26), and its double where screens
/// are dense; each further one would only cost time at the start.
final class AppIcon {
  private static final int[] SIZES = {32, 64};

  private static final List<Image> PICTURES = IntStream.of(SIZES).mapToObj(AppIcon::read).toList();

  private AppIcon() {}

  static List<Image> sizes() {
    return PICTURES;
  }

  private static Image read(int size) {
    var picture = AppIcon.class.getResourceAsStream("app-" + size + ".png");
    return new Image(Objects.requireNonNull(picture));
  }
}
