package org.keyturn.ui.dialogs;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Return presses the default button in sight and Escape the cancel button, whatever has the focus.
/// JavaFX itself knows one of each in the whole window: the one that came last, in sight or not.
public final class ButtonKeys {
  private static final Object ESCAPE = new Object();

  private final Supplier<? extends Parent> searched;

  private ButtonKeys(Supplier<? extends Parent> searched) {
    this.searched = searched;
  }

  /// Listens for both keys in a part of the window.
  ///
  /// @param searched where the buttons are looked for
  public static void in(Node part, Supplier<? extends Parent> searched) {
    var keys = new ButtonKeys(searched);
    part.addEventFilter(KeyEvent.KEY_PRESSED, keys::before);
    part.addEventHandler(KeyEvent.KEY_PRESSED, keys::hear);
  }

  /// The button that answers Return now.
  static Optional<Button> defaultIn(Parent part) {
    return first(part, Button::isDefaultButton);
  }

  /// Before the control with the focus: those that would keep a key without having a use for it.
  private void before(KeyEvent event) {
    var takes = event.getCode() == KeyCode.ENTER && togglesOnEnter(event.getTarget());
    var stops = event.getCode() == KeyCode.ESCAPE && stopsEscape(event.getTarget());
    if (takes || stops) {
      hear(event);
    }
  }

  private static boolean togglesOnEnter(EventTarget target) {
    return target instanceof CheckBox
        || target instanceof Toggle
        || target instanceof ComboBoxBase<?> box && !box.isShowing();
  }

  private static boolean stopsEscape(EventTarget target) {
    return target instanceof ListView<?> list && list.getEditingIndex() < 0
        || target instanceof TableView<?>
        || target instanceof TextInputControl field && !usesEscape(field);
  }

  /// Lets a field have Escape for itself while it has a use for it, such as emptying a search.
  public static void leaveEscape(TextInputControl field, BooleanSupplier use) {
    field.getProperties().put(ESCAPE, use);
  }

  private static boolean usesEscape(TextInputControl field) {
    return field.getProperties().get(ESCAPE) instanceof BooleanSupplier use && use.getAsBoolean();
  }

  private void hear(KeyEvent event) {
    if (event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    var button =
        switch (event.getCode()) {
          case ENTER -> defaultIn(searched.get());
          case ESCAPE -> first(searched.get(), Button::isCancelButton);
          default -> Optional.<Button>empty();
        };
    button.ifPresent(found -> {
      event.consume();
      found.fire();
    });
  }

  private static Optional<Button> first(Parent part, Predicate<Button> wanted) {
    return InSight.first(part, node -> node instanceof Button button && wanted.test(button))
        .map(Button.class::cast);
  }
}
