package org.keyturn.ui.controls;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// Keyturn's sign: a keyhole between two arrows that turn around it.
public final class Logo extends StackPane {
  private static final double DRAWN = 64;

  /// @param size edge in pixels at normal text size
  public Logo(double size) {
    getStyleClass().add("logo");
    setMinSize(size, size);
    setMaxSize(size, size);
    setStyle("-fx-background-radius: " + size * 0.2 + "px;");
    var arrows =
        stroke(
            "M50.2 29.4 A18.4 18.4 0 0 0 18.2 19.8 M16.4 12.6 L16.4 21.8 L25.4 21.8 "
                + "M13.8 34.6 A18.4 18.4 0 0 0 45.8 44.2 M47.6 51.4 L47.6 42.2 L38.6 42.2");
    var hole = new SVGPath();
    hole.setContent(
        "M32 23.6 A5.6 5.6 0 0 1 34.6 34.1 L35.2 41 A1.4 1.4 0 0 1 33.8 42.4 L30.2 42.4 "
            + "A1.4 1.4 0 0 1 28.8 41 L29.4 34.1 A5.6 5.6 0 0 1 32 23.6 Z");
    hole.setFillRule(FillRule.NON_ZERO);
    hole.getStyleClass().add("logo-fill");
    var drawing = new Group(arrows, hole);
    drawing.setScaleX(size / DRAWN);
    drawing.setScaleY(size / DRAWN);
    getChildren().add(new Group(drawing));
  }

  private static SVGPath stroke(String content) {
    var path = new SVGPath();
    path.setContent(content);
    path.setStrokeLineCap(StrokeLineCap.ROUND);
    path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    path.getStyleClass().add("logo-stroke");
    return path;
  }
}
