package org.keyturn.ui.rotation;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.ChoiceWords;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.rotation.model.KeyFilePlan;
import org.keyturn.ui.rotation.model.KeyFilePlan.Step;
import org.keyturn.ui.rotation.model.PasswordForm;
import org.keyturn.ui.secrets.KeyFileField;

/// The key file on the third page: the vault's own, and what becomes of it.
final class KeyFileCard {
  private final PasswordForm form;
  private final KeyFilePlan plan;
  private final UiContext context;

  KeyFileCard(PasswordForm form, UiContext context) {
    this.form = form;
    this.plan = form.keyFiles();
    this.context = context;
  }

  /// The vault's key file, to be proven with the current password.
  Node current() {
    return new KeyFileField(
            plan.current(), context, "rotation-key-file", context.text("rotation.keyfile.current"))
        .disabledBy(form.busy());
  }

  /// What becomes of it, and the file to come.
  Node next() {
    var steps = new ComboBox<Step>();
    steps.setId("rotation-key-file-step");
    steps.getItems().setAll(plan.offered());
    steps.setConverter(new ChoiceWords<>(step -> context.text(words(step))));
    steps.valueProperty().bindBidirectional(plan.step());
    steps.setMaxWidth(Double.MAX_VALUE);
    steps.disableProperty().bind(form.busy());
    var meaning = Labels.description("");
    plan.step().subscribe(step -> meaning.setText(context.text(words(step) + ".text")));
    var head = new VBox(Labels.forInput(context.text("rotation.keyfile"), steps), steps, meaning);
    head.getStyleClass().add("input-block");
    var field =
        new KeyFileField(
                plan.next(),
                context,
                "rotation-next-key-file",
                context.text("rotation.keyfile.next"))
            .making(plan::vault)
            .disabledBy(form.busy());
    field.visibleProperty().bind(plan.step().isEqualTo(Step.SET));
    field.managedProperty().bind(field.visibleProperty());
    var card = new VBox(head, field);
    card.getStyleClass().addAll(Css.CARD, "password-card");
    return card;
  }

  private String words(Step step) {
    return switch (step) {
      case KEEP -> plan.needed() ? "rotation.keyfile.keep" : "rotation.keyfile.none";
      case SET -> plan.needed() ? "rotation.keyfile.replace" : "rotation.keyfile.add";
      case REMOVE -> "rotation.keyfile.remove";
    };
  }
}
