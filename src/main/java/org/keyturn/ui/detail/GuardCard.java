package org.keyturn.ui.detail;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.item.FieldRows;
import org.keyturn.ui.secrets.SecretField;

/// Stands before the secrets of an item that asks for the master password again.
final class GuardCard extends VBox {
  private final SecretField field;
  private final DetailViewModel model;

  GuardCard(DetailViewModel model, UiContext context, FieldRows parts) {
    this.model = model;
    field = new SecretField(context.messages());
    field.input().setId("guard-password");
    field.onSubmit(this::submit);
    getStyleClass().addAll(Css.CARD, "guard-card");
    var label = Labels.forInput(context.text("detail.guard.label"), field.input());
    var show = Buttons.plain(context.text("detail.guard.action"), this::submit);
    HBox.setHgrow(field, Priority.ALWAYS);
    var row = new HBox(field, show);
    row.getStyleClass().add("guard-row");
    row.setAlignment(Pos.CENTER_LEFT);
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    parts.keep(model.problem().subscribe(text -> error.setText(text)));
    parts.keep(field::wipe);
    getChildren()
        .addAll(
            Labels.strong(context.text("detail.guard.title")),
            Labels.description(context.text("detail.guard.text")),
            label,
            row,
            error);
  }

  private void submit() {
    var chars = field.chars();
    model.prove(Password.of(chars));
    Arrays.fill(chars, '\0');
    field.wipe();
  }
}
