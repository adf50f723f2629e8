package org.keyturn.ui.health;

import java.text.NumberFormat;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.StrokeLineCap;
import org.keyturn.ui.context.UiContext;

/// Which share of the items is fine: as a ring, in figures, and in words for whoever hears the
/// page.
final class ShareRing extends StackPane {
  private static final double RADIUS = 29;
  private static final double TOP = 90;
  private static final double WHOLE = -360;
  private static final double HUNDRED = 100;

  private final UiContext context;
  private final Arc arc = new Arc(0, 0, RADIUS, RADIUS, TOP, WHOLE);
  private final Label figure = new Label();

  ShareRing(UiContext context) {
    this.context = context;
    getStyleClass().add("share-ring");
    setId("health-share");
    setAccessibleRole(AccessibleRole.TEXT);
    var track = new Circle(RADIUS);
    track.getStyleClass().add("track");
    arc.setType(ArcType.OPEN);
    arc.setStrokeLineCap(StrokeLineCap.ROUND);
    arc.getStyleClass().add("arc");
    figure.getStyleClass().add("figure");
    getChildren().addAll(new Group(track, arc), figure);
  }

  /// @param percent of the judged items
  /// @param tone the style class of the verdict's colour
  void show(int percent, String tone) {
    getStyleClass().setAll("share-ring", tone);
    arc.setLength(WHOLE * percent / HUNDRED);
    // A round end would show as a dot where nothing is fine.
    arc.setVisible(percent > 0);
    var share = NumberFormat.getPercentInstance(context.messages().locale());
    figure.setText(share.format(percent / HUNDRED));
    setAccessibleText(context.text("health.share", figure.getText()));
  }
}
