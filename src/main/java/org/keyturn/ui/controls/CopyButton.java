package org.keyturn.ui.controls;

import javafx.scene.control.Button;

/// Copies one value; whoever owns the value says so in place ("Copied, clears in 30 s").
public final class CopyButton extends Button {

  /// @param name e.g. "Copy password", spoken and shown as tooltip
  public CopyButton(String name, Runnable copy) {
    getStyleClass().addAll(Css.ICON_BUTTON, "copy-button");
    Buttons.face(this, Glyph.COPY.icon(), name);
    setOnAction(event -> copy.run());
  }
}
