package org.keyturn.ui.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Subscription;
import org.keyturn.model.SecretText;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.ColouredSecret;
import org.keyturn.ui.controls.CopyButton;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.FieldRow;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.SecretDots;

/// Builds the rows of the detail and remembers what they listen to, until the next item is shown.
final class RowParts {
  private final DetailViewModel model;
  private final Desk desk;
  private final List<Subscription> subscriptions = new ArrayList<>();

  RowParts(DetailViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
  }

  /// Stops listening, before other rows take the place of these.
  void release() {
    subscriptions.forEach(Subscription::unsubscribe);
    subscriptions.clear();
  }

  void keep(Subscription subscription) {
    subscriptions.add(subscription);
  }

  /// An open value.
  FieldRow open(String place, String label, String value) {
    return answering(place, new FieldRow(label, text(value), List.of(copy(place, label, value))));
  }

  /// A concealed value: twelve dots until it is asked for.
  FieldRow concealed(String place, String label, SecretText value) {
    var dots = new SecretDots(desk.text("control.secret.concealed"));
    var eye = eye(place, label);
    var copy = new CopyButton(desk.text("detail.copy", label), () -> model.copy(place, value));
    copy.setId("copy-" + place);
    var row = new FieldRow(label, dots, List.of(eye, copy));
    keep(model.revealed(place).subscribe(shown -> row.show(shown ? shown(value) : dots)));
    return answering(place, row);
  }

  /// A row that says in place when something was copied from it.
  FieldRow answering(String place, FieldRow row) {
    var copying = desk.copying();
    Runnable say =
        () ->
            row.say(
                copying.what().get().equals(place)
                    ? desk.text("control.copied", copying.left().get())
                    : "");
    keep(copying.what().subscribe(say));
    keep(copying.left().subscribe(say));
    return row;
  }

  Button copy(String place, String label, String value) {
    var copy =
        new CopyButton(
            desk.text("detail.copy", label), () -> model.copy(place, SecretText.of(value)));
    copy.setId("copy-" + place);
    return copy;
  }

  private Button eye(String place, String label) {
    var eye = Buttons.icon(Glyph.SHOW, desk.text("detail.show", label), () -> {});
    eye.setId("show-" + place);
    eye.setOnAction(event -> model.reveal(place, !model.revealed(place).get()));
    keep(
        model
            .revealed(place)
            .subscribe(shown -> {
              eye.setGraphic((shown ? Glyph.HIDE : Glyph.SHOW).icon());
              eye.setAccessibleText(desk.text(shown ? "detail.hide" : "detail.show", label));
            }));
    return eye;
  }

  private static Node shown(SecretText value) {
    var coloured = new ColouredSecret();
    coloured.show(value);
    return coloured;
  }

  static Label text(String value) {
    var text = Labels.body(value);
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    text.getStyleClass().add(Css.BODY);
    return text;
  }
}
