package org.keyturn.ui.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.keyturn.ui.controls.VerbBar;

/// Something has the focus, Return presses the filled button of a dialog, and Escape the way back
/// of a screen. Both are really pressed, but what they would do is put aside.
final class Keys {
  private Keys() {}

  static List<String> complaints(Shown shown) {
    var complaints = new ArrayList<String>();
    var top = top(shown);
    var focusable = shown.focusable().stream().filter(node -> isIn(node, top)).toList();
    var owner = shown.root().getScene().getFocusOwner();
    if (!focusable.isEmpty() && !isIn(owner, top)) {
      complaints.add("nothing has the focus");
      return complaints;
    }
    for (var node : shown.nodes()) {
      if (isIn(node, top)
          && node instanceof Button button
          && Shown.isInside(button, VerbBar.class)
          && isDialog(top)
          && isFilled(button)
          && !button.isDisabled()
          && !button.isDefaultButton()) {
        complaints.add("Return does not press: " + Shown.name(button));
      }
    }
    seen(shown, top, Button::isDefaultButton)
        .filter(button -> passesReturnOn(owner, button))
        .filter(button -> !presses(button, owner, KeyCode.ENTER))
        .ifPresent(button -> complaints.add("Return misses: " + Shown.name(button)));
    if (!isDialog(top)) {
      seen(shown, top, Button::isCancelButton)
          .filter(button -> !presses(button, owner, KeyCode.ESCAPE))
          .ifPresent(button -> complaints.add("Escape misses: " + Shown.name(button)));
    }
    return complaints;
  }

  private static Parent top(Shown shown) {
    return shown.nodes().stream()
        .filter(node -> node.getStyleClass().contains("dialog-card") && !node.isDisabled())
        .map(Parent.class::cast)
        .reduce((below, above) -> above)
        .orElse(shown.root());
  }

  private static boolean isDialog(Parent top) {
    return top.getStyleClass().contains("dialog-card");
  }

  private static boolean isFilled(Node node) {
    return node.getStyleClass().contains("primary");
  }

  private static Optional<Button> seen(Shown shown, Parent top, Predicate<Button> wanted) {
    return shown
        .all(Button.class)
        .filter(button -> isIn(button, top) && !button.isDisabled() && wanted.test(button))
        .findFirst();
  }

  /// Fields have uses of their own for it, and so have other buttons and lists.
  private static boolean passesReturnOn(Node owner, Button button) {
    return owner.equals(button)
        || owner instanceof CheckBox
        || owner instanceof Toggle
        || owner instanceof ComboBoxBase<?>;
  }

  private static boolean presses(Button button, Node owner, KeyCode key) {
    var action = button.getOnAction();
    var heard = new AtomicBoolean();
    button.setOnAction(event -> heard.set(true));
    for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
      Event.fireEvent(owner, new KeyEvent(type, "", "", key, false, false, false, false));
    }
    button.setOnAction(action);
    return heard.get();
  }

  private static boolean isIn(Node node, Node part) {
    for (var at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
      if (at.equals(part)) {
        return true;
      }
    }
    return false;
  }
}
