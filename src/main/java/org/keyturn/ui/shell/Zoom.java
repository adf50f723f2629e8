package org.keyturn.ui.shell;

import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/// Text from 100 to 200 percent by the usual keys; WCAG 2.2 asks for 200 without loss.
final class Zoom {
  private static final double BASE = 14;
  private static final double STEP = 0.1;

  private final Scene scene;
  private double factor = 1;

  Zoom(Scene scene) {
    this.scene = scene;
    keys(KeyCode.EQUALS, STEP);
    keys(KeyCode.PLUS, STEP);
    keys(KeyCode.ADD, STEP);
    keys(KeyCode.MINUS, -STEP);
    keys(KeyCode.SUBTRACT, -STEP);
    scene.getAccelerators().put(combination(KeyCode.DIGIT0), () -> set(1));
  }

  private void keys(KeyCode key, double step) {
    scene.getAccelerators().put(combination(key), () -> set(factor + step));
  }

  private static KeyCombination combination(KeyCode key) {
    return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
  }

  private void set(double wanted) {
    factor = Math.clamp(wanted, 1, 2);
    scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", BASE * factor));
  }
}
