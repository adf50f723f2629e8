package org.keyturn.ui.unlock;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.secrets.KeyFileField;

/// The key file on the cards that make and unlock a vault.
final class KeyFileBlock extends VBox {
  private final KeyFileFactor factor;
  private final UiContext context;
  private final ObservableValue<Boolean> busy;
  private final String id;

  private KeyFileBlock(
      KeyFileFactor factor, UiContext context, ObservableValue<Boolean> busy, String id) {
    this.factor = factor;
    this.context = context;
    this.busy = busy;
    this.id = id;
    getStyleClass().add("key-file-block");
  }

  /// On the unlock card: there when the vault needs a key file.
  static KeyFileBlock unlocking(UnlockViewModel model, UiContext context) {
    var block = new KeyFileBlock(model.keyFile(), context, model.busy(), "unlock-key-file");
    Supplier<Node> field =
        () ->
            new KeyFileField(
                    model.keyFile().pick(),
                    context,
                    "unlock-key-file",
                    context.text("keyfile.title"))
                .disabledBy(model.busy());
    LazyParts.fill(
        block, model.keyFile().wanted(), () -> List.of(field.get(), block.remembering()));
    return block;
  }

  /// On the card of a new vault: closed until somebody wants it.
  static KeyFileBlock creating(CreateViewModel model, UiContext context) {
    var factor = model.keyFile();
    var block = new KeyFileBlock(factor, context, model.busy(), "create-key-file");
    var field =
        new KeyFileField(factor.pick(), context, "create-key-file", context.text("keyfile.title"))
            .making(() -> model.target().get())
            .disabledBy(model.busy());
    var inside = new VBox(block.warning(), field, block.remembering());
    inside.getStyleClass().add("key-file-block");
    inside.visibleProperty().bind(factor.wanted());
    inside.managedProperty().bind(factor.wanted());
    block.getChildren().addAll(block.disclosure(), inside);
    return block;
  }

  private Node disclosure() {
    var link = Buttons.link("", () -> factor.wanted().set(!factor.wanted().get()));
    link.setId("create-key-file-add");
    link.getStyleClass().add("key-file-disclosure");
    factor
        .wanted()
        .subscribe(on -> {
          link.setText(context.text(on ? "keyfile.without" : "keyfile.add"));
          link.setGraphic((on ? Glyph.REMOVE : Glyph.ADD).icon(Css.ACCENT));
        });
    return link;
  }

  private Node warning() {
    return KeyFileField.warning(context.text("keyfile.warning"));
  }

  private Node remembering() {
    var remember = new CheckBox(context.text("keyfile.remember"));
    remember.setId(id + "-remember");
    remember.selectedProperty().bindBidirectional(factor.remember());
    remember.disableProperty().bind(busy);
    var text = Labels.description(context.text("keyfile.remember.text"));
    text.getStyleClass().add("below-tick");
    return new VBox(2, remember, text);
  }
}
