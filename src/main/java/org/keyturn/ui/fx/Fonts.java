package org.keyturn.ui.fx;

import java.util.List;
import javafx.scene.text.Font;

/// The window's typefaces. Usable from any thread.
public final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.otf",
          "Inter-Medium.otf",
          "Inter-SemiBold.otf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf");

  private static boolean loaded;

  private Fonts() {}

  /// Makes them known to JavaFX, once for all windows.
  public static synchronized void load() {
    if (!loaded) {
      FILES.forEach(file -> Font.loadFont(Theme.resource("fonts/" + file), 0));
      loaded = true;
    }
  }
}
