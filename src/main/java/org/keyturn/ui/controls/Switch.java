package org.keyturn.ui.controls;

import atlantafx.base.controls.ToggleSwitch;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A switch that the keyboard and screen readers turn too; the library's own hears the mouse alone.
public final class Switch extends ToggleSwitch {

  public Switch() {
    setAccessibleRole(AccessibleRole.CHECK_BOX);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    selectedProperty()
        .subscribe(() -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
  }

  private void onKey(KeyEvent event) {
    if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown()) {
      event.consume();
      turn();
    }
  }

  private void turn() {
    setSelected(!isSelected());
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case SELECTED -> isSelected();
      case INDETERMINATE -> false;
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      turn();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
