package org.keyturn.ui.shell;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.keyturn.ui.controls.Logo;

/// The window's icon, drawn from the sign in the sizes that systems ask for.
final class AppIcon {
  private static final int[] SIZES = {16, 32, 48, 64, 128, 256};

  private AppIcon() {}

  static List<Image> sizes() {
    return IntStream.of(SIZES).<Image>mapToObj(AppIcon::draw).toList();
  }

  private static Image draw(int size) {
    var root = new StackPane(new Logo(size));
    var scene = new Scene(root, size, size, Color.TRANSPARENT);
    Theme.dress(scene);
    root.setStyle("-fx-background-color: transparent;");
    root.applyCss();
    root.layout();
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return root.snapshot(parameters, null);
  }
}
