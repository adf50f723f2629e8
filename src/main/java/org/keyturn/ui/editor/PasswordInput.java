package org.keyturn.ui.editor;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.LiveStrength;
import org.keyturn.ui.controls.StrengthGauge;
import org.keyturn.ui.controls.StrengthMeter;
import org.keyturn.ui.secrets.SecretField;

/// A field for a password of a site or a thing. Below it stands how strong it is estimated to be,
/// in words too, and what becomes of the password that it replaces. Passwords of others have no
/// least length: the meter judges and never keeps anybody from saving.
final class PasswordInput extends VBox {
  private final SecretField field;
  private final UiContext context;

  /// @param field holds the password; whoever made it wipes it, and with it what is estimated
  PasswordInput(UiContext context, SecretField field) {
    this.field = field;
    this.context = context;
    getStyleClass().add("password-input");
    getChildren().addAll(field, meter());
  }

  /// Says that the password was made for a new item, and that the one of before is not lost. A
  /// suggested one is replaced as a whole by whatever is typed or pasted after a click.
  PasswordInput within(EditorViewModel editor) {
    var suggested = editor.suggested();
    field
        .input()
        .addEventHandler(
            MouseEvent.MOUSE_CLICKED,
            event -> {
              if (suggested.get()) {
                field.input().selectAll();
              }
            });
    getChildren()
        .addAll(
            note("suggested", Glyph.GENERATE, suggested),
            note("kept", Glyph.HISTORY, editor.replacing()));
    return this;
  }

  private Label note(String what, Glyph glyph, ObservableBooleanValue shown) {
    var note = Labels.caption(context.text("editor.password." + what));
    note.setId(field.input().getId() + "-" + what);
    note.setGraphic(glyph.icon());
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.visibleProperty().bind(shown);
    note.managedProperty().bind(note.visibleProperty());
    return note;
  }

  SecretField field() {
    return field;
  }

  private StrengthMeter meter() {
    var meter = new StrengthMeter(context.messages());
    meter.setId(field.input().getId() + "-strength");
    var gauge = new StrengthGauge(context.messages(), 0);
    var strength = new LiveStrength(context.jobs(), gauge::read);
    strength
        .reading()
        .subscribe(reading -> {
          meter.show(reading.level(), reading.advice());
          field.input().setAccessibleHelp(meter.getAccessibleText());
        });
    field
        .edits()
        .subscribe(edit -> {
          meter.setVisible(field.length() > 0);
          strength.look(field.chars());
        });
    meter.managedProperty().bind(meter.visibleProperty());
    return meter;
  }
}
