package org.keyturn.ui.controls;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;

/// A ring that empties, with a number inside: the seconds that a one-time code has left.
public final class ProgressRing extends StackPane {
  private static final double RADIUS = 13;
  private static final PseudoClass HURRY = PseudoClass.getPseudoClass("hurry");

  private final Arc arc = new Arc(0, 0, RADIUS, RADIUS, 90, 360);
  private final Label number = new Label();

  public ProgressRing() {
    getStyleClass().add("progress-ring");
    var track = new Circle(RADIUS);
    track.getStyleClass().add("track");
    arc.setType(ArcType.OPEN);
    arc.setStrokeLineCap(StrokeLineCap.ROUND);
    arc.getStyleClass().add("arc");
    number.getStyleClass().add("number");
    var drawing = new Group(track, arc);
    getChildren().addAll(drawing, number);
    setMinSize(32, 32);
    setMaxSize(32, 32);
  }

  /// Whether the time is nearly up.
  public void hurry(boolean hurry) {
    pseudoClassStateChanged(HURRY, hurry);
  }

  /// @param left of `total`, both in the same unit
  public void show(long left, long total) {
    arc.setLength(total == 0 ? 0 : 360.0 * left / total);
    number.setText(Long.toString(left));
    setAccessibleText(Long.toString(left));
  }
}
