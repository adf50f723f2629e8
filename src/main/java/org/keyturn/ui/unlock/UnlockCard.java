package org.keyturn.ui.unlock;

import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.crypto.Password;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.Logo;
import org.keyturn.ui.controls.MoreText;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.CapsLock;
import org.keyturn.ui.secrets.SecretField;

/// The card with the one field: which vault, its master password, and the button that becomes a
/// spinner while the key is derived.
final class UnlockCard extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final UnlockViewModel model;
  private final UiContext context;
  private final SecretField field;
  private final Label error = Labels.styled("", Css.ERROR_TEXT);
  private final Button unlock;

  /// @param withHead the sign and the title stand inside the card
  UnlockCard(UnlockViewModel model, UiContext context, Overlay overlay, boolean withHead) {
    this.model = model;
    this.context = context;
    field = new SecretField(context.messages());
    field.getStyleClass().add(Css.TALL);
    field.input().setId("unlock-password");
    field.onSubmit(this::submit);
    unlock = Buttons.primary(context.text("unlock.action"), this::submit);
    unlock.setId("unlock-action");
    unlock.getStyleClass().add(Css.TALL);
    unlock.setMaxWidth(Double.MAX_VALUE);
    getStyleClass().addAll(Css.RAISED, "unlock-card");
    if (withHead) {
      getChildren().add(head());
    }
    var chooser = new VaultChooser(model, context, overlay);
    var keyFile = KeyFileBlock.unlocking(model, context);
    getChildren().addAll(chooser, input(), keyFile, unlock, waiting());
    remark(withHead);
    bind();
  }

  Node head() {
    var head = new VBox(new Logo(64), Labels.pageTitle(context.text("unlock.title")));
    head.getStyleClass().add("unlock-head");
    head.setAlignment(Pos.CENTER);
    return head;
  }

  private Node input() {
    error.setId("unlock-error");
    error.setGraphic(Glyph.WARNING.icon(Css.ALARM));
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.managedProperty().bind(error.visibleProperty());
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    var box =
        new VBox(
            Labels.forInput(context.text("unlock.password"), field.input()),
            field,
            new CapsLock(field, context.messages()),
            error,
            more());
    box.getStyleClass().add("unlock-input");
    return box;
  }

  private Node more() {
    var more = new MoreText(context.messages());
    more.textProperty().bind(model.more());
    return more;
  }

  private Node waiting() {
    var waiting = new HBox();
    waiting.getStyleClass().add("unlock-waiting");
    waiting.setAlignment(Pos.CENTER_LEFT);
    LazyParts.fill(waiting, model.busy(), this::spinning);
    return waiting;
  }

  private List<Node> spinning() {
    var spinner = new ProgressIndicator();
    spinner.getStyleClass().add("small");
    var cancel = Buttons.plain(context.text("action.cancel"), model::cancel);
    cancel.setId("unlock-cancel");
    cancel.setCancelButton(true);
    var text = Labels.body(context.text("unlock.running"));
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    return List.of(spinner, text, cancel);
  }

  private void remark(boolean afterRotation) {
    if (afterRotation) {
      var same = model.news().orElseThrow().samePassword();
      var remark =
          Labels.caption(context.text(same ? "locked.same-password" : "locked.new-password"));
      remark.setMaxWidth(Double.MAX_VALUE);
      remark.setAlignment(Pos.CENTER);
      getChildren().add(remark);
    }
  }

  private void bind() {
    error.textProperty().bind(model.error());
    unlock.visibleProperty().bind(model.busy().not());
    unlock.managedProperty().bind(model.busy().not());
    field.disableProperty().bind(model.busy());
    model.error().subscribe(text -> field.pseudoClassStateChanged(ERROR, !text.isEmpty()));
    model
        .busy()
        .subscribe(busy -> {
          if (!busy) {
            focus();
          }
        });
    model.vault().subscribe(vault -> field.wipe());
  }

  private void submit() {
    var chars = field.chars();
    model.unlock(Password.of(chars));
    Arrays.fill(chars, '\0');
  }

  void focus() {
    field.input().requestFocus();
    field.input().selectAll();
  }

  void wipe() {
    field.wipe();
  }
}
