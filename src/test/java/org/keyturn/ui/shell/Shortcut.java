package org.keyturn.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/// A line of the table of shortcuts: what is done before, the keys, and what must have happened
/// then.
record Shortcut(
    String name, Consumer<RealWindow> before, List<KeyCode> keys, Consumer<RealWindow> effect) {

  /// From the list, with a login selected.
  static Shortcut of(String name, List<KeyCode> keys, Consumer<RealWindow> effect) {
    return new Shortcut(name, window -> {}, keys, effect);
  }

  Shortcut after(Consumer<RealWindow> preparation) {
    return new Shortcut(name, preparation, keys, effect);
  }

  void press(RealWindow window) {
    before.accept(window);
    window.keys.push(keys.toArray(KeyCode[]::new));
    effect.accept(window);
  }

  @Override
  public String toString() {
    return name;
  }
}
