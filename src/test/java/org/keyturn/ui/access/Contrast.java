package org.keyturn.ui.access;

import javafx.scene.paint.Color;

/// Contrast after WCAG 2.2, from relative luminance.
final class Contrast {
  private Contrast() {}

  /// @return 1 for the same colour to 21 for black on white
  static double ratio(Color one, Color other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  /// What is seen of a translucent colour on an opaque one.
  static Color over(Color front, Color ground) {
    double opacity = front.getOpacity();
    return new Color(
        mix(front.getRed(), ground.getRed(), opacity),
        mix(front.getGreen(), ground.getGreen(), opacity),
        mix(front.getBlue(), ground.getBlue(), opacity),
        1);
  }

  private static double mix(double front, double ground, double opacity) {
    return front * opacity + ground * (1 - opacity);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
