package org.keyturn.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// A person without a mouse in front of a window: types, presses keys, walks with Tab, looks. Never
/// sets the focus by itself.
public final class Keyboard {
  /// More steps than anyone has patience for.
  private static final int FAR = 60;

  private final Scene scene;
  private final Robot robot = new Robot();

  public Keyboard(Scene scene) {
    this.scene = scene;
  }

  /// Presses keys one after the other.
  public Keyboard type(KeyCode... keys) {
    robot.type(keys);
    return this;
  }

  /// Presses keys together.
  public Keyboard push(KeyCode... keys) {
    robot.push(keys);
    return this;
  }

  /// Presses keys together with Ctrl, or Command on macOS.
  public Keyboard shortcut(KeyCode... keys) {
    var all = Arrays.copyOf(keys, keys.length + 1);
    System.arraycopy(keys, 0, all, 1, keys.length);
    all[0] = KeyCode.SHORTCUT;
    return push(all);
  }

  public Keyboard hold(KeyCode key) {
    robot.press(key);
    return this;
  }

  public Keyboard release(KeyCode key) {
    robot.release(key);
    return this;
  }

  public Keyboard write(String text) {
    robot.write(text);
    return this;
  }

  /// Walks to a control with Tab.
  public Keyboard tabTo(String id) {
    for (int i = 0; i < FAR && !isFocused(id); i++) {
      robot.type(KeyCode.TAB);
    }
    assertTrue(isFocused(id), () -> "Tab does not lead to " + id);
    return this;
  }

  /// Walks to a button with Tab and presses it.
  public Keyboard press(String id) {
    tabTo(id);
    robot.type(KeyCode.SPACE);
    Fx.settle();
    return this;
  }

  /// Waits until a control is there.
  public Keyboard arrive(String id) {
    Fx.until(() -> scene.lookup("#" + id) != null);
    return this;
  }

  /// Waits until a control has gone.
  public Keyboard leave(String id) {
    Fx.until(() -> scene.lookup("#" + id) == null);
    return this;
  }

  /// Waits until a control, or one inside it, has the focus.
  public Keyboard focused(String id) {
    Fx.until(() -> holds(id, scene.getFocusOwner()));
    return this;
  }

  public boolean isFocused(String id) {
    return Fx.call(() -> holds(id, scene.getFocusOwner()));
  }

  public boolean isThere(String id) {
    return Fx.call(() -> scene.lookup("#" + id) != null);
  }

  public Node find(String id) {
    return Fx.call(() -> Objects.requireNonNull(scene.lookup("#" + id), id));
  }

  /// @return what stands on a label or in a field
  public String text(String id) {
    return Fx.call(() ->
        switch (scene.lookup("#" + id)) {
          case Labeled labeled -> labeled.getText();
          case TextInputControl input -> input.getText();
          case null, default -> "";
        });
  }

  /// Waits until some words stand anywhere in the window.
  public Keyboard says(String text) {
    Fx.until(() ->
        scene.getRoot().lookupAll(".label").stream()
            .anyMatch(node -> node instanceof Labeled label && label.getText().startsWith(text)));
    return this;
  }

  private static boolean holds(String id, @Nullable Node focus) {
    for (var at = focus; at != null; at = at.getParent()) {
      if (id.equals(at.getId())) {
        return true;
      }
    }
    return false;
  }
}
