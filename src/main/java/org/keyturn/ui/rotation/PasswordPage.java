package org.keyturn.ui.rotation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.StrengthMeter;
import org.keyturn.ui.rotation.model.PasswordForm;
import org.keyturn.ui.rotation.model.PasswordForm.Complaint;
import org.keyturn.ui.rotation.model.PasswordForm.Field;
import org.keyturn.ui.rotation.model.RotationViewModel;
import org.keyturn.ui.secrets.CapsLock;
import org.keyturn.ui.secrets.GenerateButton;
import org.keyturn.ui.secrets.PasswordSource;
import org.keyturn.ui.secrets.SecretField;

/// The third page: current master password, new, confirm, and whether the key is turned as well.
final class PasswordPage implements PageView {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final RotationViewModel model;
  private final PasswordForm form;
  private final UiContext context;
  private final SecretField current;
  private final SecretField next;
  private final SecretField repeated;
  private final VBox view;

  public PasswordPage(RotationViewModel model, UiContext context, PasswordSource source) {
    this.model = model;
    this.form = model.passwords();
    this.context = context;
    current = field("rotation-current");
    next = field("rotation-next");
    repeated = field("rotation-repeat");
    GenerateButton.into(next, repeated, context, source).setId("rotation-generate");
    current.onSubmit(this::goOn);
    next.onSubmit(() -> repeated.input().requestFocus());
    repeated.onSubmit(this::submit);
    var keyFile = new KeyFileCard(form, context);
    var card = new VBox(first(), choice(), second(), third());
    if (form.keyFiles().needed()) {
      card.getChildren().add(1, keyFile.current());
    }
    card.getStyleClass().addAll(Css.CARD, "password-card");
    view =
        PageParts.page(
            context.text("rotation.password.title"),
            context.text("rotation.password.lead"),
            card,
            keyFile.next(),
            new RotateKeyCard(form, model.session().info().kdf(), context));
  }

  private SecretField field(String id) {
    var field = new SecretField(context.messages());
    field.input().setId(id);
    field.disableProperty().bind(form.busy());
    return field;
  }

  private Node first() {
    return block(
        Labels.forInput(context.text("rotation.password.current"), current.input()),
        current,
        new CapsLock(current, context.messages()),
        error(Field.CURRENT, current));
  }

  private Node second() {
    var label = Labels.forInput(context.text("rotation.password.next"), next.input());
    var meter = new StrengthMeter(context.messages());
    form.strength().reading().subscribe(r -> meter.show(r.level(), r.advice()));
    next.edits().subscribe(edit -> form.strength().look(next.chars()));
    var least = Labels.description(context.text("rotation.password.least", PasswordForm.LEAST));
    return ifNew(block(label, next, error(Field.NEXT, next), least, meter));
  }

  private Node third() {
    return ifNew(
        block(
            Labels.forInput(context.text("rotation.password.repeat"), repeated.input()),
            repeated,
            error(Field.REPEATED, repeated)));
  }

  private Node choice() {
    var toggles = new ToggleGroup();
    return new VBox(
        8,
        option("rotation-keep", "rotation.password.keep", toggles, true),
        option("rotation-new", "rotation.password.new", toggles, false));
  }

  private Node option(String id, String key, ToggleGroup toggles, boolean keep) {
    var radio = Buttons.radio(context.text(key), toggles, form.keep(), keep);
    radio.setId(id);
    radio.disableProperty().bind(form.busy());
    var text = Labels.description(context.text(key + ".text"));
    text.getStyleClass().add("below-tick");
    return new VBox(2, radio, text);
  }

  /// What is wanted only for a password that changes.
  private Node ifNew(Node node) {
    node.visibleProperty().bind(form.keep().not());
    node.managedProperty().bind(node.visibleProperty());
    return node;
  }

  private void goOn() {
    if (form.keep().get()) {
      submit();
    } else {
      next.input().requestFocus();
    }
  }

  private static VBox block(Node... nodes) {
    var block = new VBox(nodes);
    block.getStyleClass().add("input-block");
    return block;
  }

  private Label error(Field field, SecretField input) {
    var label = Labels.styled("", Css.ERROR_TEXT);
    label.setId("rotation-error-" + field.name().toLowerCase(Locale.ROOT));
    label.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    label.managedProperty().bind(label.visibleProperty());
    form.complaint().subscribe(complaint -> complain(complaint, field, input, label));
    return label;
  }

  private static void complain(
      Optional<Complaint> complaint, Field field, SecretField input, Label label) {
    var mine = complaint.filter(c -> c.field() == field);
    label.setText(mine.map(Complaint::text).orElse(""));
    input.pseudoClassStateChanged(ERROR, mine.isPresent());
    if (mine.isPresent()) {
      input.input().requestFocus();
      input.input().selectAll();
    }
  }

  /// What "Continue" does on this page.
  void submit() {
    model.prove(password(current), password(next), password(repeated));
  }

  private static Password password(SecretField field) {
    var chars = field.chars();
    try {
      return Password.of(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /// A button that submits and says so while the proof runs.
  public Button proceed() {
    var button = Buttons.primary(context.text("rotation.continue"), this::submit);
    form.busy()
        .subscribe(busy ->
            button.setText(context.text(busy ? "rotation.password.proving" : "rotation.continue")));
    return button;
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void shown() {
    current.input().requestFocus();
  }

  @Override
  public void wipe() {
    current.wipe();
    next.wipe();
    repeated.wipe();
  }
}
