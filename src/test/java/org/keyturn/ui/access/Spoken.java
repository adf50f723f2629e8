package org.keyturn.ui.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/// Whatever can have the focus has a name for screen readers, and an icon alone tells eyes too what
/// it does.
final class Spoken {
  private Spoken() {}

  static List<String> complaints(Shown shown) {
    var complaints = new ArrayList<String>();
    Set<Node> labelled =
        shown
            .all(Label.class)
            .filter(label -> label.getLabelFor() != null && !label.getText().isBlank())
            .map(Label::getLabelFor)
            .collect(Collectors.toSet());
    for (var node : shown.focusable()) {
      if (!isNamed(node) && !labelled.contains(node)) {
        complaints.add("has no name: " + Shown.name(node));
      }
    }
    shown
        .all(ButtonBase.class)
        .filter(button -> !saysAnything(button) && button.getTooltip() == null)
        .filter(button -> button.isFocusTraversable() && !(button instanceof CheckBox))
        .forEach(button -> complaints.add("has no tooltip: " + Shown.name(button)));
    return complaints;
  }

  private static boolean isNamed(Node node) {
    var spoken = node.getAccessibleText();
    var written = node instanceof Labeled labeled ? labeled.getText() : null;
    return (spoken != null && !spoken.isBlank()) || (written != null && !written.isBlank());
  }

  private static boolean saysAnything(Node node) {
    if (node instanceof Labeled labeled
        && labeled.getText() != null
        && !labeled.getText().isBlank()) {
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(Spoken::saysAnything);
  }
}
