package org.keyturn.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The window's icon in the sizes that systems ask for; the build takes the pictures from `icons/`.
final class AppIcon {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

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
