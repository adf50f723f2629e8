package org.keyturn.ui.dialogs;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.Css;

/// What stands between a dialog's title and its buttons: as high as it needs at the width that it
/// has, unless the window is too low; then it scrolls, and title and buttons stay in sight.
final class DialogBody extends ScrollPane {
  /// In pixels, of the dialog's edge: where the bar stands when it scrolls.
  private static final int EDGE = 14;

  private final StackPane holder;

  /// @param name spoken where there is nothing in it that can have the focus
  DialogBody(Node content, String name) {
    holder = new StackPane(content);
    holder.setPadding(new Insets(0, EDGE, 0, 0));
    holder.setMinHeight(Region.USE_PREF_SIZE);
    VBox.setMargin(this, new Insets(0, -EDGE, 0, 0));
    setContent(holder);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setMinSize(0, 0);
    setAccessibleText(name);
    getStyleClass().add(Css.CLEAR_SCROLL);
    viewportBoundsProperty().subscribe(this::scrollByKeys);
    holder.heightProperty().subscribe(this::scrollByKeys);
  }

  /// Wrapped text is as high as its width makes it.
  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return holder.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(holder.prefHeight(width));
  }

  /// Without anything in it that Tab could reach, it is reached itself, or keys could not scroll
  /// it.
  private void scrollByKeys() {
    boolean scrolls = holder.getHeight() > Math.ceil(getViewportBounds().getHeight());
    setFocusTraversable(scrolls && InSight.first(holder, Node::isFocusTraversable).isEmpty());
  }
}
