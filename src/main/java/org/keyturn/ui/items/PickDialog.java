package org.keyturn.ui.items;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;

/// Asks for one of several names, or for a new one: typing narrows the list, the arrows choose from
/// it, Return takes the chosen name, else what was typed.
final class PickDialog extends VBox {
  private final List<String> names;
  private final ObservableList<String> fitting = FXCollections.observableArrayList();
  private final ListView<String> list = new ListView<>(fitting);
  private final TextField field = new TextField();

  /// @param title what the name is for
  /// @param label of the field
  /// @param action the verb on the button
  record Words(String title, String label, String action) {}

  private PickDialog(Words words, List<String> names) {
    this.names = List.copyOf(names);
    getStyleClass().add("pick-dialog");
    field.setId("pick-field");
    list.setId("pick-list");
    list.setFocusTraversable(false);
    list.setAccessibleText(words.label());
    list.managedProperty().bind(list.visibleProperty());
    getChildren().addAll(Labels.forInput(words.label(), field), field, list);
    field.textProperty().subscribe(this::narrow);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// @param picked called with a name, never with a blank one
  static DialogCard card(
      UiContext context, Words words, List<String> names, Consumer<String> picked) {
    var content = new PickDialog(words, names);
    var card = new DialogCard(words.title(), content);
    Runnable done =
        () ->
            content
                .name()
                .ifPresent(name -> {
                  card.close();
                  picked.accept(name);
                });
    var action = Buttons.primary(words.action(), done);
    action.setId("pick-action");
    content.field.setOnAction(event -> done.run());
    content.list.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2) {
        done.run();
      }
    });
    return card.withCancel(context.text("action.cancel"))
        .with(action, ButtonData.OK_DONE)
        .focusing(content.field);
  }

  private Optional<String> name() {
    return Optional.ofNullable(list.getSelectionModel().getSelectedItem())
        .or(() -> Optional.of(field.getText().strip()))
        .filter(name -> !name.isEmpty());
  }

  private void narrow(String typed) {
    var part = typed.strip().toLowerCase(Locale.ROOT);
    fitting.setAll(
        names.stream().filter(name -> name.toLowerCase(Locale.ROOT).contains(part)).toList());
    list.getSelectionModel().clearSelection();
    list.setVisible(!fitting.isEmpty());
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0 && !fitting.isEmpty()) {
      event.consume();
      int row =
          Math.clamp(list.getSelectionModel().getSelectedIndex() + step, 0, fitting.size() - 1);
      list.getSelectionModel().clearAndSelect(row);
      list.scrollTo(row);
    }
  }
}
