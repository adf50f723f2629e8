package org.keyturn.ui.controls;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Keyturn's sign in the colours of the theme: a key whose bow is an arrow that turns. The lines
/// are those of `icons/app.svg`.
public final class Logo extends StackPane {
  private static final double DRAWN = 64;

  /// @param size edge in pixels at normal text size
  public Logo(double size) {
    getStyleClass().add("logo");
    setMinSize(size, size);
    setMaxSize(size, size);
    setStyle("-fx-background-radius: " + size * 0.22 + "px;");
    var bow = path("M44.50 38.62 A14 14 0 1 1 50.66 21.71", "logo-stroke");
    bow.setStrokeLineCap(StrokeLineCap.BUTT);
    var head = path("M42.45 23.44 L52.05 31.84 L59.32 21.37 Z", "logo-fill");
    var shaft = path("M27.60 36.40 L12.5 51.5 L18 57 M21.5 42.5 L27 48", "logo-stroke");
    var field = path("M0 0 L64 0 L64 64 L0 64 Z", "logo-field");
    var drawing = new Group(field, bow, head, shaft);
    drawing.setScaleX(size / DRAWN);
    drawing.setScaleY(size / DRAWN);
    getChildren().add(new Group(drawing));
  }

  private static SVGPath path(String content, String style) {
    var path = new SVGPath();
    path.setContent(content);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getStyleClass().add(style);
    return path;
  }
}
