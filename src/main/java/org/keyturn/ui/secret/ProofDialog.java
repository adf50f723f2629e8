package org.keyturn.ui.secret;

import java.util.Arrays;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.model.Overview;
import org.keyturn.text.FailureText;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.DialogCard;
import org.keyturn.ui.desk.Overlay;
import org.keyturn.ui.look.Buttons;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Labels;

/// Asks for the master password before something is done with the secrets of an item marked so.
public final class ProofDialog {
  private final Proof proof;
  private final Desk desk;
  private final Overlay overlay;

  public ProofDialog(Proof proof, Desk desk, Overlay overlay) {
    this.proof = proof;
    this.desk = desk;
    this.overlay = overlay;
  }

  /// @param then runs at once if nothing has to be proven, otherwise after the right password
  public void before(Overview item, Runnable then) {
    if (proof.covers(item)) {
      then.run();
      return;
    }
    var field = new SecretField(desk.messages());
    field.input().setId("proof-password");
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.setWrapText(true);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    var label = Labels.forInput(desk.text("detail.guard.label"), field.input());
    var content = new VBox(Labels.description(desk.text("detail.guard.text")), label, field, error);
    content.getStyleClass().add("proof");
    var card = new DialogCard(desk.text("detail.guard.title"), content);
    Runnable submit =
        () ->
            submit(
                item,
                field,
                error,
                () -> {
                  card.close();
                  then.run();
                });
    field.onSubmit(submit);
    var go = Buttons.primary(desk.text("detail.guard.continue"), submit);
    go.setId("proof-action");
    card.withCancel(desk.text("action.cancel"))
        .with(go, ButtonData.OK_DONE)
        .focusing(field.input())
        .onClosed(field::wipe);
    overlay.open(card);
  }

  private void submit(Overview item, SecretField field, Label error, Runnable then) {
    var chars = field.chars();
    var password = Password.of(chars);
    Arrays.fill(chars, '\0');
    field.wipe();
    proof.prove(
        item.id(),
        password,
        right -> {
          if (right) {
            then.run();
          } else {
            error.setText(desk.text("detail.guard.wrong"));
          }
        },
        failure -> error.setText(FailureText.of(desk.messages(), failure).title()));
  }
}
