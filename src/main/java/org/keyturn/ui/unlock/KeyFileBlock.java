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
import org.keyturn.ui.controls.LazyParts;
import org.keyturn.ui.secrets.KeyFileField;

/// The key file on the cards that make and unlock a vault.
final class KeyFileBlock extends VBox {
  private final KeyFileFactor factor;
  private final UiContext desk;
  private final ObservableValue<Boolean> busy;
  private final String id;

  private KeyFileBlock(
      KeyFileFactor factor, UiContext desk, ObservableValue<Boolean> busy, String id) {
    this.factor = factor;
    this.desk = desk;
    this.busy = busy;
    this.id = id;
    getStyleClass().add("key-file-block");
  }

  /// On the unlock card: there when the vault needs a key file.
  static KeyFileBlock unlocking(UnlockViewModel model, UiContext desk) {
    var block = new KeyFileBlock(model.keyFile(), desk, model.busy(), "unlock-key-file");
    Supplier<Node> field =
        () ->
            new KeyFileField(
                    model.keyFile().pick(), desk, "unlock-key-file", desk.text("keyfile.title"))
                .disabledBy(model.busy());
    LazyParts.fill(
        block, model.keyFile().wanted(), () -> List.of(field.get(), block.remembering()));
    return block;
  }

  /// On the card of a new vault: closed until somebody wants it.
  static KeyFileBlock creating(CreateViewModel model, UiContext desk) {
    var factor = model.keyFile();
    var block = new KeyFileBlock(factor, desk, model.busy(), "create-key-file");
    var field =
        new KeyFileField(factor.pick(), desk, "create-key-file", desk.text("keyfile.title"))
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
          link.setText(desk.text(on ? "keyfile.without" : "keyfile.add"));
          link.setGraphic((on ? Glyph.REMOVE : Glyph.ADD).icon(Css.ACCENT));
        });
    return link;
  }

  private Node warning() {
    return KeyFileField.warning(desk.text("keyfile.warning"));
  }

  private Node remembering() {
    var remember = new CheckBox(desk.text("keyfile.remember"));
    remember.setId(id + "-remember");
    remember.selectedProperty().bindBidirectional(factor.remember());
    remember.disableProperty().bind(busy);
    var text = Labels.description(desk.text("keyfile.remember.text"));
    text.getStyleClass().add("below-tick");
    return new VBox(2, remember, text);
  }
}
