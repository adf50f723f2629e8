package org.keyturn.ui.controls.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.util.Subscription;
import org.keyturn.model.SecretText;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.CopyButton;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.LongText;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.ColouredSecret;
import org.keyturn.ui.secrets.Reveal;

/// Builds rows that show values and secrets, each with its way to the clipboard, and remembers what
/// they listen to until [#release()]. Confined to the UI thread.
public final class FieldRows {
  /// In pixels: of a text that scrolls within its row.
  private static final double LONG_HEIGHT = 320;

  private final UiContext context;
  private final Reveal reveal;
  private final Overlay overlay;
  private final List<Subscription> subscriptions = new ArrayList<>();
  private Optional<UUID> owner = Optional.empty();

  /// @param reveal which secrets are in sight; whoever owns it conceals them
  /// @param overlay where a secret is shown large
  public FieldRows(UiContext context, Reveal reveal, Overlay overlay) {
    this.context = context;
    this.reveal = reveal;
    this.overlay = overlay;
  }

  /// Stops listening, before other rows take the place of these.
  public void release() {
    subscriptions.forEach(Subscription::unsubscribe);
    subscriptions.clear();
  }

  /// The rows made from now on are this item's: what is copied from them is marked there alone.
  public void of(Optional<UUID> item) {
    owner = item;
  }

  /// Whether what is on the clipboard came from this place of the item.
  public boolean isCopied(String place) {
    return context.copying().isFrom(owner, place);
  }

  public void keep(Subscription subscription) {
    subscriptions.add(subscription);
  }

  /// An open value.
  ///
  /// @param place names the row in ids and on the clipboard's status, e.g. `username`
  public FieldRow open(String place, String label, String value) {
    return copyable(
        place,
        SecretText.of(value),
        new FieldRow(label, value(place, label, value), List.of(copy(place, label, value))));
  }

  /// A concealed value: twelve dots until it is asked for.
  ///
  /// @param value stays the caller's, who wipes it after [#release()]
  public FieldRow concealed(String place, String label, SecretText value) {
    var dots = new SecretDots(context.text("control.secret.concealed"));
    var copy = copy(place, label, value);
    var actions =
        LongText.isLong(value.length())
            ? List.of(eye(place, label), copy)
            : List.of(eye(place, label), large(place, label, value), copy);
    var row = new FieldRow(label, dots, actions);
    keep(
        reveal
            .shown(place)
            .subscribe(shown -> row.show(shown ? shown(place, label, value) : dots)));
    return copyable(place, value, row);
  }

  /// A row that says in place when something was copied from it.
  public FieldRow answering(String place, FieldRow row) {
    var copying = context.copying();
    Runnable say =
        () ->
            row.say(
                copying.isFrom(owner, place)
                    ? context.text("control.copied", copying.left().get())
                    : "");
    keep(copying.what().subscribe(say));
    keep(copying.left().subscribe(say));
    return row;
  }

  public Button copy(String place, String label, String value) {
    return copy(place, label, SecretText.of(value));
  }

  private Button copy(String place, String label, SecretText value) {
    var copy = new CopyButton(context.text("detail.copy", label), () -> copy(place, value));
    copy.setId("copy-" + place);
    return copy;
  }

  /// Copies a value of the rows' item, by the protected way.
  ///
  /// @param value stays the caller's
  public void copy(String place, SecretText value) {
    context.copying().copy(owner, place, value);
  }

  /// Copying while the focus is in the row takes the row's value, by the protected way; so does a
  /// click into it.
  ///
  /// @param value stays the caller's
  public FieldRow copyable(String place, SecretText value, FieldRow row) {
    row.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (Shortcuts.COPY.match(event)) {
            event.consume();
            copy(place, value);
          }
        });
    row.onPress(() -> copy(place, value));
    return answering(place, row);
  }

  /// A text that one reads and selects in: its button copies all of it, its eye puts it out of
  /// sight.
  ///
  /// @param text made when it comes into sight
  /// @param open whether it is in sight until the eye is pressed, or only after
  public FieldRow text(
      String place, String label, SecretText value, Supplier<? extends Node> text, boolean open) {
    var dots = new SecretDots(context.text("control.secret.concealed"));
    var copy = copy(place, label, value);
    var eye = new Button();
    eye.getStyleClass().add(Css.ICON_BUTTON);
    eye.setId("show-" + place);
    var row = new FieldRow(label, dots, List.of(eye, copy));
    var hidden = new SimpleBooleanProperty();
    Runnable look =
        () -> {
          boolean seen = open ? !hidden.get() : reveal.shown(place).get();
          row.show(seen ? text.get() : dots);
          face(eye, seen, label);
        };
    eye.setOnAction(event -> {
      if (open) {
        hidden.set(!hidden.get());
      } else {
        reveal.toggle(place);
      }
    });
    keep(open ? hidden.subscribe(look) : reveal.shown(place).subscribe(shown -> look.run()));
    look.run();
    return answering(place, row);
  }

  private void face(Button eye, boolean shown, String label) {
    Buttons.face(
        eye,
        (shown ? Glyph.HIDE : Glyph.SHOW).icon(),
        context.text(shown ? "detail.hide" : "detail.show", label));
  }

  private Button eye(String place, String label) {
    var eye = new EyeButton(reveal, place, context.timers());
    keep(reveal.shown(place).subscribe(shown -> face(eye, shown, label)));
    return eye;
  }

  private Button large(String place, String label, SecretText value) {
    var large =
        Buttons.icon(
            Glyph.LARGE,
            context.text("detail.large", label),
            () -> new LargeSecret(context, reveal).open(overlay, place, label, value));
    large.setId("large-" + place);
    return large;
  }

  /// A long text to read. What is selected in it is copied by the protected way.
  public LongText longText(String place, SecretText text) {
    return new LongText(
        text.reveal(), LONG_HEIGHT, selected -> copy(place, SecretText.of(selected)));
  }

  private Node value(String place, String label, String value) {
    return LongText.isLong(value.length())
        ? named(longText(place, SecretText.of(value)), label)
        : text(value);
  }

  private static LongText named(LongText text, String label) {
    text.setAccessibleText(label);
    return text;
  }

  private Node shown(String place, String label, SecretText value) {
    if (LongText.isLong(value.length())) {
      var text = named(longText(place, value), label);
      text.getStyleClass().add(Css.MONO);
      return text;
    }
    var coloured = new ColouredSecret();
    coloured.show(value);
    coloured.setFocusTraversable(true);
    coloured.setOnMousePressed(event -> coloured.requestFocus());
    return coloured;
  }

  /// @return a value that wraps
  public static Label text(String value) {
    var text = Labels.body(value);
    text.setWrapText(true);
    text.setMinHeight(Label.USE_PREF_SIZE);
    text.getStyleClass().add(Css.BODY);
    return text;
  }
}
