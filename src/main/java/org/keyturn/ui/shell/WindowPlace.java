package org.keyturn.ui.shell;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Rectangle2D;

/// Where the window opens, on screens of which the visible part is known: without the bars of the
/// desktop. In logical pixels.
final class WindowPlace {
  /// What a title bar and edges may take.
  private static final double FRAME = 40;

  private WindowPlace() {}

  /// @return the outer size at the first start: what the window was made for, or less
  static Dimension2D first(Rectangle2D visible) {
    return new Dimension2D(
        Math.min(Shell.WIDTH, visible.getWidth()),
        Math.min(Shell.HEIGHT + FRAME, visible.getHeight()));
  }

  /// @param was where the window was, perhaps on a screen that is gone
  /// @param visible of every screen, the main one first; not empty
  /// @return the same if all of it can be seen, otherwise a place on the screen with most of it
  static Rectangle2D back(Rectangle2D was, List<Rectangle2D> visible) {
    double seen = visible.stream().mapToDouble(screen -> common(was, screen)).sum();
    if (seen >= was.getWidth() * was.getHeight()) {
      return was;
    }
    // The first of those that have the same, so that it is the main one if none has any.
    var screen =
        visible.stream()
            .sorted(Comparator.comparingDouble(part -> -common(was, part)))
            .findFirst()
            .orElseThrow();
    double width = Math.min(was.getWidth(), screen.getWidth());
    double height = Math.min(was.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(was.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(was.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  private static double common(Rectangle2D a, Rectangle2D b) {
    double width = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX());
    double height = Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }
}
