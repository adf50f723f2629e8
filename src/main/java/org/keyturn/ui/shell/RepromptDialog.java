package org.keyturn.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.RepromptGuard;
import org.keyturn.ui.secrets.SecretField;

/// Asks for the master password before something is done with the secrets of an item marked so.
final class RepromptDialog {
  private final RepromptGuard guard;
  private final UiContext context;
  private final Overlay overlay;

  public RepromptDialog(RepromptGuard guard, UiContext context, Overlay overlay) {
    this.guard = guard;
    this.context = context;
    this.overlay = overlay;
  }

  /// @param then runs at once if nothing has to be proven, otherwise after the right password
  public void before(Overview item, Runnable then) {
    if (guard.covers(item)) {
      then.run();
    } else {
      ask(
          context.text("detail.guard.title"),
          context.text("detail.guard.text"),
          (password, answer, failed) -> guard.prove(item.id(), password, answer, failed),
          then);
    }
  }

  /// Before items leave the vault; the proof counts for this once.
  public void beforeTaking(List<Overview> items, Runnable then) {
    var guarded = items.stream().filter(item -> !guard.covers(item)).count();
    if (guarded == 0) {
      then.run();
    } else {
      ask(
          context.text("detail.guard.several", guarded),
          context.text("detail.guard.several.text", guarded),
          guard::prove,
          then);
    }
  }

  @FunctionalInterface
  private interface Proving {
    void prove(Password password, Consumer<Boolean> answer, Consumer<Failure> failed);
  }

  private void ask(String title, String text, Proving proving, Runnable then) {
    var field = new SecretField(context.messages());
    field.input().setId("proof-password");
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.setWrapText(true);
    error.managedProperty().bind(error.textProperty().isNotEmpty());
    var label = Labels.forInput(context.text("detail.guard.label"), field.input());
    var content = new VBox(Labels.description(text), label, field, error);
    content.getStyleClass().add("proof");
    var card = new DialogCard(title, content);
    Runnable submit =
        () ->
            submit(
                proving,
                field,
                error,
                () -> {
                  card.close();
                  then.run();
                });
    field.onSubmit(submit);
    var go = Buttons.primary(context.text("detail.guard.continue"), submit);
    go.setId("proof-action");
    card.withCancel(context.text("action.cancel"))
        .with(go, ButtonData.OK_DONE)
        .focusing(field.input())
        .onClosed(() -> {
          field.wipe();
          guard.stop();
        });
    overlay.open(card);
  }

  private void submit(Proving proving, SecretField field, Label error, Runnable then) {
    var chars = field.chars();
    var password = Password.of(chars);
    Arrays.fill(chars, '\0');
    field.wipe();
    proving.prove(
        password,
        right -> {
          if (right) {
            then.run();
          } else {
            error.setText(context.text("detail.guard.wrong"));
          }
        },
        failure -> error.setText(FailureText.of(context.messages(), failure).title()));
  }
}
