package org.keyturn.ui.controls;

import javafx.css.PseudoClass;

/// States shared by fields that draw one edge around an input and its buttons.
final class FieldBox {
  static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  static final PseudoClass REVEALED = PseudoClass.getPseudoClass("revealed");

  private FieldBox() {}
}
