package org.keyturn.ui.controls;

import javafx.scene.control.Label;

/// A shortcut as it stands on the keys of this computer, e.g. `Ctrl+L`.
public final class KeyCap extends Label {

  public KeyCap(String keys) {
    super(keys);
    getStyleClass().add(Css.KEY_CAP);
    setMinWidth(USE_PREF_SIZE);
  }
}
