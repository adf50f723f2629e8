package org.keyturn.ui.secrets;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.SecretText;
import org.keyturn.text.Messages;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.FieldBox;
import org.keyturn.ui.controls.Glyph;

/// A field for a password, over `char[]`. Whoever shows it calls [#wipe()] when the view goes.
/// Confined to the UI thread.
public final class SecretField extends HBox {
  private final MaskedInput input;
  private final Button eye;
  private final Messages messages;
  private boolean revealed;
  private @Nullable UiContext context;
  private Subscription hiding = Subscription.EMPTY;

  public SecretField(Messages messages) {
    this.messages = messages;
    input = new MaskedInput(messages);
    eye = Buttons.icon(Glyph.SHOW, messages.get("control.secret.show"), this::toggle);
    eye.setFocusTraversable(true);
    getStyleClass().addAll(Css.FIELD_BOX, "secret-field");
    HBox.setHgrow(input, Priority.ALWAYS);
    getChildren().addAll(input, eye);
    input.focusedProperty().subscribe(focused -> pseudoClassStateChanged(FieldBox.ACTIVE, focused));
  }

  /// Puts a further button before the eye, e.g. the generator's.
  public void addAction(Node action) {
    getChildren().add(1, action);
  }

  /// The input inside, for labels, ids and focus; its text never holds the secret while masked.
  public TextField input() {
    return input;
  }

  /// @return a copy that the caller wipes
  public char[] chars() {
    return input.chars();
  }

  /// @return a copy that the caller wipes
  public SecretText secret() {
    var copy = input.chars();
    var secret = SecretText.of(copy);
    Arrays.fill(copy, '\0');
    return secret;
  }

  /// In UTF-16 units.
  public int length() {
    return input.size();
  }

  /// Moves with every change of the content.
  public ReadOnlyIntegerProperty edits() {
    return input.edits();
  }

  /// Begins anew with this, and without anything to go back to.
  ///
  /// @param chars copied; the caller still owns and wipes the argument
  public void fill(char[] chars) {
    input.fill(chars);
  }

  /// As the person does: what stood there comes back by the key that undoes.
  ///
  /// @param chars copied; the caller still owns and wipes the argument
  public void replace(char[] chars) {
    input.replace(chars);
  }

  public void wipe() {
    input.wipe();
    reveal(false);
  }

  /// What Return does in this field.
  public void onSubmit(Runnable action) {
    input.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            action.run();
          }
        });
  }

  /// Treats what is shown here as the detail does: it goes out of sight by itself, and what is
  /// selected, or all of it if nothing is, can be copied by the protected way while it is in sight.
  ///
  /// @param place see [Copying#what()]
  public void guard(UiContext context, String place) {
    this.context = context;
    input.onCopy(secret -> context.copying().copy(place, secret));
  }

  public void reveal(boolean show) {
    revealed = show;
    hiding.unsubscribe();
    if (show && context != null) {
      hiding = context.timers().after(Reveal.sight(context), () -> reveal(false));
    }
    input.setRevealed(show);
    input.pseudoClassStateChanged(FieldBox.REVEALED, show);
    Buttons.face(
        eye,
        (show ? Glyph.HIDE : Glyph.SHOW).icon(),
        messages.get(show ? "control.secret.hide" : "control.secret.show"));
  }

  private void toggle() {
    reveal(!revealed);
    input.requestFocus();
    input.end();
  }
}
