package org.keyturn.ui.dialogs;

import javafx.scene.layout.Region;

/// One content of the whole window. The shell shows one at a time.
public interface Screen {

  Region view();

  /// After it became visible: the place to set the focus.
  default void shown() {}

  /// Asked before the window closes. A screen whose work must not be torn down answers false and
  /// begins to cancel that work.
  default boolean mayLeave() {
    return true;
  }

  /// When another screen takes its place: the place to unsubscribe and to wipe secrets. Called
  /// once.
  default void closed() {}
}
