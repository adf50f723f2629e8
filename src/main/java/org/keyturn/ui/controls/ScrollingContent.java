package org.keyturn.ui.controls;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The middle of a dialog: as high as what it shows, unless the window is too low; then it scrolls
/// and the buttons stay in reach.
public final class ScrollingContent extends ScrollPane {
  /// In pixels, of the dialog's edge: where the bar stands when it scrolls.
  private static final int EDGE = 14;

  private final StackPane holder = new StackPane();
  private final double width;

  /// @param width of the content, in pixels; wrapped text is measured by it
  public ScrollingContent(double width) {
    this.width = width;
    holder.setPadding(new Insets(0, EDGE, 0, 0));
    VBox.setMargin(this, new Insets(0, -EDGE, 0, 0));
    holder.heightProperty().subscribe(height -> requestLayout());
    setContent(holder);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinHeight(0);
    getStyleClass().add(Css.CLEAR_SCROLL);
  }

  public void show(Node content) {
    holder.getChildren().setAll(content);
    setVvalue(0);
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double ignored) {
    return Math.ceil(holder.prefHeight(width + EDGE));
  }
}
