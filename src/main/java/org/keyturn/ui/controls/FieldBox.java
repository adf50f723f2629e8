package org.keyturn.ui.controls;

import javafx.css.PseudoClass;

/// States shared by fields that draw one edge around an input and its buttons.
public final class FieldBox {
  public static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
  public static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  public static final PseudoClass REVEALED = PseudoClass.getPseudoClass("revealed");

  private FieldBox() {}
}
