package org.keyturn.ui.unlock;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.context.VaultNames;
import org.keyturn.ui.controls.Banner;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.StrengthMeter;
import org.keyturn.ui.controls.Tone;
import org.keyturn.ui.controls.VerbBar;
import org.keyturn.ui.secrets.CapsLock;
import org.keyturn.ui.secrets.GenerateButton;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// Where the vault will lie, its master password twice with a live meter, and what forgetting it
/// means.
final class CreateCard extends VBox {
  private final CreateViewModel model;
  private final UiContext context;
  private final SecretField password;
  private final SecretField repeated;
  private final PhraseCard phrase;
  private final Label error = Labels.styled("", Css.ERROR_TEXT);

  CreateCard(CreateViewModel model, UiContext context, WordsPrinter printer) {
    this.model = model;
    this.context = context;
    password = field("create-password");
    repeated = field("create-repeat");
    repeated.onSubmit(this::submit);
    password.onSubmit(() -> repeated.input().requestFocus());
    getStyleClass().addAll(Css.RAISED, "create-card");
    var warning =
        new Banner(
            Tone.WARNING, context.text("create.nobody.title"), context.text("create.nobody.text"));
    var keyFile = KeyFileBlock.creating(model, context);
    phrase = new PhraseCard(model, context, printer);
    getChildren().addAll(place(), own(), phrase, keyFile, warning, error, bar());
    error.setId("create-error");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    error.textProperty().bind(model.error());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
  }

  private SecretField field(String id) {
    var field = new SecretField(context.messages());
    field.input().setId(id);
    field.disableProperty().bind(model.busy());
    return field;
  }

  private Node place() {
    var path = Labels.body("");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(path, Priority.ALWAYS);
    model.target().subscribe(target -> path.setText(VaultNames.path(target)));
    var change = Buttons.plain(context.text("create.place.change"), this::choose);
    change.setId("create-place");
    var row = new HBox(Glyph.FOLDER.icon(), path, change);
    row.getStyleClass().add("place-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return new VBox(Labels.forInput(context.text("create.place"), change), row);
  }

  /// The fields for a password of one's own, which give their place to a suggested one.
  private Node own() {
    var own = new VBox(first(), second());
    own.getStyleClass().add("own-password");
    var wanted = model.offer().step().isEqualTo(PhraseOffer.Step.NONE);
    own.visibleProperty().bind(wanted);
    own.managedProperty().bind(wanted);
    return own;
  }

  private Node first() {
    var meter = new StrengthMeter(context.messages());
    model.strength().reading().subscribe(r -> meter.show(r.level(), r.advice()));
    password.edits().subscribe(edit -> model.strength().look(password.chars()));
    var offer = Buttons.link(context.text("create.phrase"), model.offer()::suggest);
    offer.setId("create-phrase");
    var label = Labels.forInput(context.text("create.password"), password.input());
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    var head = new HBox(label, gap, offer);
    head.setAlignment(Pos.CENTER_LEFT);
    var least = Labels.description(context.text("create.least", CreateViewModel.LEAST));
    var box = new VBox(head, password, new CapsLock(password, context.messages()), least, meter);
    box.getStyleClass().add("input-block");
    return box;
  }

  private Node second() {
    var label = Labels.forInput(context.text("create.repeat"), repeated.input());
    var box = new VBox(label, repeated);
    box.getStyleClass().add("input-block");
    return box;
  }

  private Node bar() {
    var back = Buttons.plain(context.text("action.back"), model::back);
    back.setCancelButton(true);
    back.visibleProperty().bind(model.busy().not());
    back.managedProperty().bind(model.busy().not());
    var cancel = Buttons.plain(context.text("action.cancel"), model::cancel);
    cancel.setId("create-cancel");
    cancel.setCancelButton(true);
    cancel.visibleProperty().bind(model.busy());
    cancel.managedProperty().bind(model.busy());
    Button create = Buttons.primary(context.text("create.action"), this::submit);
    create.setId("create-action");
    create.disableProperty().bind(model.busy());
    model.offer().step().subscribe(step -> create.setText(context.text(verb(step))));
    var spinner = new ProgressIndicator();
    spinner.getStyleClass().add("small");
    var waiting = new HBox(spinner, Labels.description(context.text("create.running")));
    waiting.getStyleClass().add("unlock-waiting");
    waiting.setAlignment(Pos.CENTER_LEFT);
    waiting.visibleProperty().bind(model.busy());
    var bar =
        new VerbBar()
            .add(back, ButtonData.CANCEL_CLOSE)
            .add(cancel, ButtonData.CANCEL_CLOSE)
            .add(create, ButtonData.OK_DONE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    var foot = new HBox(waiting, bar);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void choose() {
    new VaultFilePicker(context).place(model.target().get()).ifPresent(model::place);
  }

  private static String verb(PhraseOffer.Step step) {
    return switch (step) {
      case NONE, TYPING -> "create.action";
      case READING -> "create.phrase.written";
    };
  }

  private void submit() {
    switch (model.offer().step().get()) {
      case NONE -> submitOwn();
      case READING -> model.written();
      case TYPING -> phrase.submit();
    }
  }

  private void submitOwn() {
    var one = password.chars();
    var two = repeated.chars();
    model.create(Password.of(one), Password.of(two));
    Arrays.fill(one, '\0');
    Arrays.fill(two, '\0');
  }

  void offer(PasswordSource passwords) {
    GenerateButton.into(password, repeated, context, passwords).setId("create-generate");
  }

  void focus() {
    password.input().requestFocus();
  }

  void wipe() {
    password.wipe();
    repeated.wipe();
    phrase.wipe();
  }
}
