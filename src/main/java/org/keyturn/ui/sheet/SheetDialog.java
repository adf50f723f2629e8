package org.keyturn.ui.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.VBox;
import org.keyturn.files.Outputs;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.text.FailureText;
import org.keyturn.ui.context.FilePicker.Ask;
import org.keyturn.ui.context.FilePicker.Kind;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.dialogs.DialogCard;

/// Offers the emergency sheet of the open vault: to print, or as a file.
public final class SheetDialog {
  private static final String EXTENSION = ".pdf";

  private final EmergencySheet sheet;
  private final UiContext context;
  private final Label outcome = Labels.description("");
  private final DialogCard card;

  public SheetDialog(EmergencySheet sheet, UiContext context) {
    this.sheet = sheet;
    this.context = context;
    outcome.setId("sheet-outcome");
    outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
    var never =
        new Banner(Tone.INFO, context.text("sheet.never.title"), context.text("sheet.never.text"));
    var content = new VBox(Labels.description(context.text("sheet.text")), never, outcome);
    content.getStyleClass().add("sheet-dialog");
    var save = Buttons.plain(context.text("sheet.save"), this::save);
    save.setId("sheet-save");
    var print = Buttons.plain(context.text("sheet.print"), this::print);
    print.setId("sheet-print");
    card =
        new DialogCard(context.text("sheet.title"), content)
            .withCancel(context.text("action.close"))
            .with(print, ButtonData.OTHER)
            .with(save, ButtonData.OTHER)
            .focusing(save);
  }

  public DialogCard card() {
    return card;
  }

  private void save() {
    var folder = Optional.ofNullable(sheet.vault().toAbsolutePath().getParent());
    var kind = new Kind(context.text("sheet.files"), List.of("*" + EXTENSION));
    var name = context.text("sheet.file", VaultNames.name(sheet.vault())) + EXTENSION;
    context
        .files()
        .save(new Ask(context.text("sheet.save"), folder, name, List.of(kind)))
        .ifPresent(this::save);
  }

  private void save(Path file) {
    var page = sheet.page(context.messages());
    var picture = page.picture();
    context
        .jobs()
        .run(
            () -> {
              write(file, picture, page.words(), language());
              return file;
            },
            done -> say(context.text("sheet.saved", VaultNames.path(done))),
            this::failed);
  }

  private String language() {
    return context.messages().locale().getLanguage();
  }

  private static void write(Path file, Image picture, List<SheetPdf.Words> words, String language)
      throws Failed {
    Outputs.single(file, out -> out.write(SheetPdf.of(picture, words, language)));
  }

  private void print() {
    switch (Printing.of(sheet.page(context.messages()), card.getScene().getWindow())) {
      case NO_PRINTER -> say(context.text("sheet.no-printer"));
      case DROPPED -> {}
      case PRINTED -> say(context.text("sheet.printed"));
      case REFUSED -> say(context.text("sheet.not-printed"));
    }
  }

  private void failed(Failure failure) {
    var text = FailureText.of(context.messages(), failure);
    say(text.line());
  }

  private void say(String text) {
    outcome.setText(text);
  }
}
