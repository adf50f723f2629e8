package org.keyturn.ui.controls;

import javafx.scene.control.MenuItem;

/// Entries of menus.
public final class Menus {
  private Menus() {}

  /// @param text shown as it is: an underscore in a name marks no key
  public static MenuItem entry(String text, Runnable action) {
    var entry = new MenuItem(text);
    entry.setMnemonicParsing(false);
    entry.setOnAction(event -> action.run());
    return entry;
  }
}
