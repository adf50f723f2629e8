package org.keyturn.platform.keys;

import java.util.List;

/// The layouts that the person has chosen. Asked on the JavaFX thread.
interface KeyboardLayouts {
  /// One of the characters of a key.
  ///
  /// @param layout from 0, the first
  /// @param level 0 without and 1 with Shift
  record Typed(int layout, int level, int character) {
    /// Whether the key types it, be it with Shift.
    boolean means(int typed) {
      return character == typed || level == 0 && character == Character.toLowerCase(typed);
    }
  }

  /// @param key its number on X11
  /// @return what it types, with and without Shift, in each of the layouts
  List<Typed> of(int key) throws Throwable;

  /// @return the layout that is on
  int layout() throws Throwable;
}
