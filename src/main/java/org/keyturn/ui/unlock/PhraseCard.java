package org.keyturn.ui.unlock;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.secrets.SecretField;

/// A suggested passphrase: first every word of it, large and numbered, to be written down; then two
/// of the words are typed back while none is in sight.
final class PhraseCard extends VBox {
  private static final String PLACE = "suggested-passphrase";

  private final CreateViewModel model;
  private final UiContext context;
  private final WordsPrinter printer;
  private final FlowPane words = new FlowPane();
  private final Label outcome = Labels.description("");
  private final VBox reading = new VBox();
  private final VBox typing = new VBox();
  private final SecretField one;
  private final SecretField other;
  private final Label oneLabel;
  private final Label otherLabel;

  PhraseCard(CreateViewModel model, UiContext context, WordsPrinter printer) {
    this.model = model;
    this.context = context;
    this.printer = printer;
    one = field("create-word-one");
    other = field("create-word-other");
    oneLabel = Labels.forInput("", one.input());
    otherLabel = Labels.forInput("", other.input());
    one.onSubmit(() -> other.input().requestFocus());
    other.onSubmit(this::submit);
    getStyleClass().add("phrase-card");
    read();
    type();
    getChildren().addAll(reading, typing);
    model.offer().step().subscribe(this::show);
  }

  private SecretField field(String id) {
    var field = new SecretField(context.messages());
    field.input().setId(id);
    field.disableProperty().bind(model.busy());
    return field;
  }

  private void read() {
    words.getStyleClass().add("phrase-words");
    words.setId("create-words");
    outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
    var copy = Buttons.plain(context.text("create.phrase.copy"), Glyph.COPY, this::copy);
    copy.setId("create-phrase-copy");
    var print = Buttons.plain(context.text("create.phrase.print"), this::print);
    print.setId("create-phrase-print");
    var another =
        Buttons.plain(context.text("create.phrase.another"), Glyph.REFRESH, model.offer()::suggest);
    another.setId("create-phrase-another");
    var verbs = new FlowPane(copy, print, another);
    verbs.getStyleClass().add("phrase-verbs");
    reading.getStyleClass().add("phrase-part");
    reading
        .getChildren()
        .addAll(
            head("create.phrase.title"),
            words,
            Labels.description(context.text("create.phrase.text")),
            verbs,
            outcome);
  }

  private void type() {
    var again = Buttons.link(context.text("create.phrase.again"), model.offer()::readAgain);
    again.setId("create-phrase-again");
    typing.getStyleClass().add("phrase-part");
    typing
        .getChildren()
        .addAll(
            head("create.phrase.typing"),
            Labels.description(context.text("create.phrase.typing.text")),
            block(oneLabel, one),
            block(otherLabel, other),
            again);
  }

  private Node head(String key) {
    var own = Buttons.link(context.text("create.phrase.own"), model.offer()::withdraw);
    own.setId("create-phrase-own");
    own.disableProperty().bind(model.busy());
    var title = Labels.strong(context.text(key));
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    var head = new HBox(title, own);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Node block(Label label, SecretField field) {
    var block = new VBox(label, field);
    block.getStyleClass().add("input-block");
    return block;
  }

  private void show(PhraseOffer.Step step) {
    words.getChildren().clear();
    one.wipe();
    other.wipe();
    outcome.setText("");
    seen(this, step != PhraseOffer.Step.NONE);
    seen(reading, step == PhraseOffer.Step.READING);
    seen(typing, step == PhraseOffer.Step.TYPING);
    model.offer().phrase().ifPresent(phrase -> fill(phrase, step));
  }

  private static void seen(Node node, boolean on) {
    node.setVisible(on);
    node.setManaged(on);
  }

  private void fill(OfferedPhrase phrase, PhraseOffer.Step step) {
    oneLabel.setText(context.text("create.phrase.word", phrase.firstAsked()));
    otherLabel.setText(context.text("create.phrase.word", phrase.secondAsked()));
    if (step == PhraseOffer.Step.READING) {
      for (int i = 0; i < phrase.words().size(); i++) {
        words.getChildren().add(tile(phrase.words().get(i), i + 1));
      }
    } else if (step == PhraseOffer.Step.TYPING) {
      one.input().requestFocus();
    }
  }

  private static Node tile(SecretText word, int number) {
    var sign = Labels.styled(word.reveal(), "phrase-word");
    sign.setMinWidth(USE_PREF_SIZE);
    var tile = new HBox(Labels.caption(Integer.toString(number)), sign);
    tile.setAlignment(Pos.BASELINE_LEFT);
    tile.getStyleClass().addAll(Css.FIELD_BOX, "phrase-tile");
    tile.setAccessibleRole(AccessibleRole.TEXT);
    return tile;
  }

  private void copy() {
    model.offer().phrase().ifPresent(phrase -> context.copying().copy(PLACE, phrase.whole()));
    outcome.setText(context.text("create.phrase.copied"));
  }

  private void print() {
    model
        .offer()
        .phrase()
        .ifPresent(phrase ->
            outcome.setText(
                printer.print(model.target().get(), phrase.words(), getScene().getWindow())));
  }

  /// Goes on with the vault, if the two words are the right ones.
  void submit() {
    var first = one.chars();
    var second = other.chars();
    model.createOffered(first, second);
    Arrays.fill(first, '\0');
    Arrays.fill(second, '\0');
  }

  void wipe() {
    model.offer().withdraw();
  }
}
