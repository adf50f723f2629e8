package org.keyturn.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// Shows everything in the window larger, as it would look in a window that is as much smaller, but
/// never smaller than the least one that it was made for: then it scrolls, and nothing is lost.
final class Magnifier extends Region {
  /// In pixels.
  private static final double TEXT = 14;

  private final Region content;
  private final double leastWidth;
  private final double leastHeight;
  private final Scale scale = new Scale();
  private final ScrollBar across = bar(Orientation.HORIZONTAL);
  private final ScrollBar down = bar(Orientation.VERTICAL);
  private Optional<String> popups = Optional.empty();

  public Magnifier(Region content, double leastWidth, double leastHeight) {
    this.content = content;
    this.leastWidth = leastWidth;
    this.leastHeight = leastHeight;
    content.getTransforms().add(scale);
    content.setManaged(false);
    getChildren().add(content);
    addEventHandler(ScrollEvent.SCROLL, this::scroll);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe(focus -> Optional.ofNullable(focus).ifPresent(this::reveal));
  }

  private ScrollBar bar(Orientation orientation) {
    var bar = new ScrollBar();
    bar.setOrientation(orientation);
    bar.setManaged(false);
    bar.setVisible(false);
    bar.valueProperty().subscribe(value -> requestLayout());
    return bar;
  }

  /// @param times 1 for the usual size
  void show(double times) {
    scale.setX(times);
    scale.setY(times);
    getChildren().removeAll(across, down);
    if (times > 1) {
      getChildren().addAll(across, down);
    }
    requestLayout();
    dressPopups(times);
  }

  @Override
  protected void layoutChildren() {
    double times = scale.getX();
    boolean wide = times > 1 && getWidth() < leastWidth * times;
    boolean tall = times > 1 && getHeight() < leastHeight * times;
    double width = getWidth() - (tall ? down.prefWidth(-1) : 0);
    double height = getHeight() - (wide ? across.prefHeight(-1) : 0);
    double whole = wide ? leastWidth * times : width;
    double all = tall ? leastHeight * times : height;
    span(across, wide, whole, width);
    span(down, tall, all, height);
    across.resizeRelocate(0, height, width, across.prefHeight(-1));
    down.resizeRelocate(width, 0, down.prefWidth(-1), height);
    content.resizeRelocate(
        -Math.rint(across.getValue()),
        -Math.rint(down.getValue()),
        Math.ceil(whole / times),
        Math.ceil(all / times));
  }

  private static void span(ScrollBar bar, boolean needed, double whole, double seen) {
    bar.setVisible(needed);
    bar.setMax(needed ? whole - seen : 0);
    bar.setValue(Math.clamp(bar.getValue(), 0, bar.getMax()));
    bar.setVisibleAmount(needed ? seen * bar.getMax() / whole : 0);
    bar.setUnitIncrement(TEXT);
    bar.setBlockIncrement(seen);
  }

  private void scroll(ScrollEvent event) {
    move(across, -event.getDeltaX());
    move(down, -event.getDeltaY());
  }

  private static void move(ScrollBar bar, double by) {
    bar.setValue(Math.clamp(bar.getValue() + by, 0, bar.getMax()));
  }

  /// What gets the focus comes into sight.
  private void reveal(Node focus) {
    if (across.isVisible() || down.isVisible()) {
      var seen = sceneToLocal(focus.localToScene(focus.getBoundsInLocal()));
      move(across, outside(seen.getMinX(), seen.getMaxX(), across.getWidth()));
      move(down, outside(seen.getMinY(), seen.getMaxY(), down.getHeight()));
    }
  }

  /// @return how far something is out of sight; its beginning counts more than its end
  private static double outside(double begin, double end, double seen) {
    return begin < 0 || end - begin > seen ? begin : Math.max(0, end - seen);
  }

  /// Menus and tips are windows of their own, which are not magnified along; their text is.
  private void dressPopups(double times) {
    popups.ifPresent(getScene().getStylesheets()::remove);
    popups = times > 1 ? Optional.of(sheet(TEXT * times)) : Optional.empty();
    popups.ifPresent(getScene().getStylesheets()::add);
  }

  private static String sheet(double size) {
    var rules =
        List.of(".context-menu", ".tooltip", ".combo-box-popup > .list-view", ".date-picker-popup");
    var css =
        String.format(Locale.ROOT, "%s { -fx-font-size: %.1fpx; }", String.join(", ", rules), size);
    var bytes = css.getBytes(StandardCharsets.UTF_8);
    return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
