package org.keyturn.ui.controls;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How wide the characters of a font are, each measured once. Added up they are a row's width but
/// for kerning and ligatures, which make a row narrower rather than wider.
final class TextWidths implements TextRows.Widths {
  private static final int MOST_OTHERS = 10_000;
  private static final int TAB = 8;

  /// Chinese, Japanese and Korean characters are all as wide as this one.
  private static final char IDEOGRAPH = '\u4e2d';

  private final Text measure = new Text();

  /// Of characters of one unit.
  private final float[] single = new float[1 << Character.SIZE];

  /// Of those of several.
  private final Map<String, Double> others = new HashMap<>();

  TextWidths(Font font) {
    measure.setFont(font);
    Arrays.fill(single, -1);
  }

  @Override
  public double of(String text, int from, int to) {
    return to - from == 1 ? of(text.charAt(from)) : other(text.substring(from, to));
  }

  private double of(char c) {
    if (single[c] < 0) {
      single[c] =
          (float)
              (c == '\t'
                  ? TAB * of(' ')
                  : isIdeograph(c) ? of(IDEOGRAPH) : measured(String.valueOf(c)));
    }
    return single[c];
  }

  private double other(String character) {
    if (others.size() > MOST_OTHERS) {
      others.clear();
    }
    return others.computeIfAbsent(character, this::measured);
  }

  private double measured(String character) {
    measure.setText(character);
    return measure.getLayoutBounds().getWidth();
  }

  private static boolean isIdeograph(char c) {
    return c != IDEOGRAPH && (c >= 0x3400 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3);
  }
}
