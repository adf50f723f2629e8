package org.keyturn.ui.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Labels in the roles of the type scale.
public final class Labels {

  private Labels() {}

  public static Label pageTitle(String text) {
    var label = styled(text, Css.PAGE_TITLE);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static Label groupTitle(String text) {
    return styled(text, Css.GROUP_TITLE);
  }

  public static Label body(String text) {
    return styled(text, Css.BODY);
  }

  public static Label strong(String text) {
    return styled(text, Css.STRONG);
  }

  /// Explaining text that wraps.
  public static Label description(String text) {
    var label = styled(text, Css.DESCRIPTION);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  public static Label caption(String text) {
    return styled(text, Css.CAPTION);
  }

  public static Label sectionHead(String text) {
    return styled(text, Css.SECTION_HEAD);
  }

  /// The label of an input, spoken together with it.
  public static Label forInput(String text, Node input) {
    var label = styled(text, Css.STRONG);
    label.getStyleClass().add("input-label");
    label.setLabelFor(input);
    return label;
  }

  /// A key id, a path, a number of bytes: monospaced.
  public static Label mono(String text) {
    return styled(text, Css.MONO);
  }

  public static Label styled(String text, String styleClass) {
    var label = new Label(text);
    label.getStyleClass().add(styleClass);
    label.setAccessibleRole(AccessibleRole.TEXT);
    return label;
  }
}
