package org.keyturn.settings;

import java.util.Optional;

/// Where the window was, in the screen's logical pixels. [#UNSET] until it has been closed once.
public record WindowBounds(double x, double y, double width, double height, boolean maximized) {

  public static final WindowBounds UNSET = new WindowBounds(0, 0, 0, 0, false);

  public boolean isSet() {
    return width > 0;
  }

  static Optional<WindowBounds> parse(String text) {
    var parts = text.split(" ", -1);
    return parts.length == 5
        ? Setting.parse(text, _ -> of(parts), WindowBounds::plausible)
        : Optional.empty();
  }

  String toText() {
    return x + " " + y + " " + width + " " + height + " " + maximized;
  }

  private static WindowBounds of(String[] parts) {
    return new WindowBounds(
        Double.parseDouble(parts[0]),
        Double.parseDouble(parts[1]),
        Double.parseDouble(parts[2]),
        Double.parseDouble(parts[3]),
        Boolean.parseBoolean(parts[4]));
  }

  private boolean plausible() {
    return Math.abs(x) <= 100_000
        && Math.abs(y) <= 100_000
        && ((width >= 1 && width <= 100_000) || width == 0)
        && ((height >= 1 && height <= 100_000) || height == 0);
  }
}
