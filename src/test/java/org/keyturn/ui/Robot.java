package org.keyturn.ui;

import java.util.Arrays;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.impl.BaseRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;

/// Types in the window that has the focus. Each key is done and drawn when its method returns; what
/// it set off on other threads may still be under way.
public final class Robot {
  private final BaseRobot base = new BaseRobotImpl();
  private final KeyboardRobot keyboard = new KeyboardRobotImpl(base);

  /// Presses and releases keys one after the other.
  public void type(KeyCode... keys) {
    for (var key : keys) {
      push(key);
    }
  }

  /// Presses keys together.
  public void push(KeyCode... keys) {
    Arrays.stream(keys).forEach(keyboard::pressNoWait);
    // What the pressing posted comes before the release.
    Fx.run(() -> {});
    release(List.of(keys).reversed().toArray(KeyCode[]::new));
  }

  public void press(KeyCode... keys) {
    Arrays.stream(keys).forEach(keyboard::pressNoWait);
    Fx.settle();
  }

  public void release(KeyCode... keys) {
    Arrays.stream(keys).forEach(keyboard::releaseNoWait);
    Fx.settle();
  }

  /// Types characters, on whatever keys they are.
  public void write(String text) {
    text.chars().forEach(character -> write((char) character));
  }

  public void write(char character) {
    Fx.run(() -> base.typeKeyboard(scene(), code(character), Character.toString(character)));
    Fx.settle();
  }

  private static Scene scene() {
    var windows = Window.getWindows();
    return windows.stream()
        .filter(Window::isFocused)
        .findFirst()
        .orElseGet(windows::getLast)
        .getScene();
  }

  private static KeyCode code(char character) {
    return switch (character) {
      case '\n' -> KeyCode.ENTER;
      case '\t' -> KeyCode.TAB;
      default -> KeyCode.UNDEFINED;
    };
  }
}
