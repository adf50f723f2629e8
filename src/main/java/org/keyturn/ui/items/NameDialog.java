package org.keyturn.ui.items;

import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// Asks for a name.
final class NameDialog {

  /// @param title what is being named
  /// @param label of the field
  /// @param initial in the field, selected
  /// @param action the verb on the button
  record Words(String title, String label, String initial, String action) {}

  private NameDialog() {}

  /// @param named called with the stripped name, never with a blank one
  static DialogCard card(UiContext context, Words words, Consumer<String> named) {
    var field = new TextField(words.initial());
    field.setId("name-field");
    var card =
        new DialogCard(words.title(), new VBox(Labels.forInput(words.label(), field), field));
    Runnable done =
        () -> {
          var name = field.getText().strip();
          if (!name.isEmpty()) {
            card.close();
            named.accept(name);
          }
        };
    var action = Buttons.primary(words.action(), done);
    action.setId("name-action");
    action.disableProperty().bind(field.textProperty().map(String::isBlank));
    field.setOnAction(event -> done.run());
    field.selectAll();
    return card.withCancel(context.text("action.cancel"))
        .with(action, ButtonData.OK_DONE)
        .focusing(field);
  }
}
