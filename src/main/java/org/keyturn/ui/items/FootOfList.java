package org.keyturn.ui.items;

import javafx.geometry.Bounds;
import javafx.scene.layout.Region;

/// A layer above the panes with one thing in it, which lies over the foot of the list; where the
/// list is not in sight, over the foot of all. What is beside it takes the mouse as ever.
final class FootOfList extends Region {
  /// In pixels, to all edges.
  private static final double GAP = 12;

  private final Region list;
  private final Region content;

  FootOfList(Region list, Region content) {
    this.list = list;
    this.content = content;
    setPickOnBounds(false);
    getChildren().add(content);
    list.localToSceneTransformProperty().subscribe(this::requestLayout);
    list.layoutBoundsProperty().subscribe(this::requestLayout);
  }

  @Override
  protected void layoutChildren() {
    var place = place();
    double width = Math.min(content.prefWidth(-1), Math.max(0, place.getWidth() - 2 * GAP));
    double height = content.prefHeight(width);
    content.resizeRelocate(
        snapPositionX(place.getMinX() + (place.getWidth() - width) / 2),
        snapPositionY(place.getMaxY() - GAP - height),
        width,
        height);
  }

  private Bounds place() {
    boolean inSight = getScene() != null && getScene().equals(list.getScene()) && list.isVisible();
    return inSight && list.getWidth() > 0
        ? sceneToLocal(list.localToScene(list.getLayoutBounds()))
        : getLayoutBounds();
  }
}
