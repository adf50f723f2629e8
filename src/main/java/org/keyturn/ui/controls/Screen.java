package org.keyturn.ui.controls;

import javafx.scene.layout.Region;

/// One content of the whole window. The shell shows one at a time.
public interface Screen {

  Region view();

  /// After it became visible: the place to set the focus.
  default void shown() {}

  /// When another screen takes its place: the place to unsubscribe and to wipe secrets. Called
  /// once.
  default void closed() {}
}
