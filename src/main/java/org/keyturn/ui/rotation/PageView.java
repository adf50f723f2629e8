package org.keyturn.ui.rotation;

import javafx.scene.Node;

/// One page of the wizard.
interface PageView {

  Node view();

  /// After it became visible: the place to set the focus.
  default void shown() {}

  /// The wizard goes: the place to wipe secrets.
  default void wipe() {}
}
