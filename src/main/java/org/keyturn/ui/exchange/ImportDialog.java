package org.keyturn.ui.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.ui.desk.Desk;
import org.keyturn.ui.desk.DialogCard;
import org.keyturn.ui.desk.FilePicker.Ask;
import org.keyturn.ui.desk.FilePicker.Kind;
import org.keyturn.ui.exchange.ImportViewModel.State;
import org.keyturn.ui.look.Buttons;
import org.keyturn.ui.look.Css;
import org.keyturn.ui.look.Glyph;
import org.keyturn.ui.look.Labels;
import org.keyturn.ui.secret.CapsLock;
import org.keyturn.ui.secret.SecretField;

/// The import dialog: a file, its password where it has one, what would come of it, and what did.
public final class ImportDialog {
  private final ImportViewModel model;
  private final Desk desk;
  private final ImportParts parts;
  private final SecretField password;
  private final ScrollingContent content = new ScrollingContent(ExportDialog.WIDTH);
  private final DialogCard card;

  public ImportDialog(ImportViewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    parts = new ImportParts(model, desk);
    password = new SecretField(desk.messages());
    password.input().setId("import-password");
    password.onSubmit(this::submit);
    card = new DialogCard(desk.text("import.title"), content);
    card.getStyleClass().add("exchange-dialog");
    buttons();
    card.onEscape(this::cancel).onClosed(this::closed);
    model.state().subscribe(state -> show());
    model.failure().subscribe(failure -> show());
  }

  /// To be opened in the window's overlay.
  public DialogCard card() {
    return card;
  }

  private void buttons() {
    var cancel = Buttons.plain(desk.text("action.cancel"), this::cancel);
    var choose = Buttons.primary(desk.text("import.choose"), this::choose);
    choose.setId("import-choose");
    var other = Buttons.plain(desk.text("import.choose.other"), this::choose);
    var open = Buttons.primary(desk.text("import.open"), this::submit);
    open.setId("import-open");
    var take = Buttons.primary(desk.text("import.action"), model::take);
    take.setId("import-action");
    var close = Buttons.primary(desk.text("action.close"), card::close);
    close.setId("import-close");
    card.with(ExportDialog.when(cancel, is(State.DONE).not()), ButtonData.CANCEL_CLOSE)
        .with(
            ExportDialog.when(other, is(State.PASSWORD).or(is(State.PREVIEW))),
            ButtonData.BACK_PREVIOUS)
        .with(ExportDialog.when(choose, is(State.CHOOSE)), ButtonData.OK_DONE)
        .with(ExportDialog.when(open, is(State.PASSWORD)), ButtonData.OK_DONE)
        .with(ExportDialog.when(take, is(State.PREVIEW)), ButtonData.OK_DONE)
        .with(ExportDialog.when(close, is(State.DONE)), ButtonData.OK_DONE)
        .focusing(choose);
  }

  private BooleanBinding is(State state) {
    return model.state().isEqualTo(state);
  }

  private void show() {
    var state = model.state().get();
    content.show(part(state));
    if (state == State.PASSWORD) {
      password.input().requestFocus();
    }
  }

  private Node part(State state) {
    return switch (state) {
      case CHOOSE -> parts.choose();
      case PASSWORD -> passwordPart();
      case LOOKING -> new ProgressPart(model.run(), desk, "import.looking");
      case PREVIEW -> parts.preview();
      case RUNNING -> new ProgressPart(model.run(), desk, "import.running");
      case DONE -> parts.done();
    };
  }

  private Node passwordPart() {
    var error = Labels.styled("", Css.ERROR_TEXT);
    error.setId("import-error");
    error.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    error.setWrapText(true);
    error.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    error.textProperty().bind(model.passwordError());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    var block =
        new VBox(
            Labels.forInput(desk.text("import.password"), password.input()),
            password,
            new CapsLock(password, desk.messages()),
            error,
            Labels.description(desk.text("import.password.text")));
    block.getStyleClass().add("input-block");
    var column = new VBox(parts.file(), block);
    column.getStyleClass().add("exchange-form");
    return column;
  }

  private void submit() {
    var chars = password.chars();
    try {
      model.password(Password.of(chars));
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private void choose() {
    var kinds =
        List.of(
            new Kind(desk.text("import.files"), List.of("*.json", "*.keyturn-export")),
            new Kind(desk.text("import.files.all"), List.of("*")));
    desk.files()
        .open(new Ask(desk.text("import.choose.title"), Optional.empty(), "", kinds))
        .ifPresent(chosen -> {
          password.wipe();
          model.choose(chosen);
        });
  }

  private void cancel() {
    if (model.run().active().get()) {
      model.cancel();
    } else {
      card.close();
    }
  }

  private void closed() {
    password.wipe();
    model.close();
  }
}
