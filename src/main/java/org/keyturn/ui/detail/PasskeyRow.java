package org.keyturn.ui.detail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.keyturn.model.Passkey;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;

/// A passkey to look at: for which site, for whom, since when. Site and user name can be copied;
/// its key is never shown.
final class PasskeyRow {

  private PasskeyRow() {}

  /// @param place names the row on the clipboard's status
  static FieldRow of(Passkey passkey, String place, UiContext context, FieldRows parts) {
    var site = member(passkey, "rpName").or(() -> member(passkey, "rpId")).orElse("");
    var user = member(passkey, "userName").or(() -> member(passkey, "userDisplayName"));
    var made = member(passkey, "creationDate").flatMap(PasskeyRow::instant);
    var facts =
        Stream.of(
                member(passkey, "rpId").filter(id -> !id.equals(site)),
                user,
                made.map(at -> context.text("detail.passkey.made", new Dates(context).day(at))))
            .flatMap(Optional::stream)
            .toList();
    var text = String.join("\n", Stream.concat(Stream.of(site), facts.stream()).toList());
    var actions = new ArrayList<Node>();
    user.ifPresent(name ->
        actions.add(
            copy(
                context,
                Glyph.IDENTITY,
                "detail.passkey.copy-user",
                "user-" + place,
                () -> parts.copy(place, SecretText.of(name)))));
    if (!site.isEmpty()) {
      actions.add(
          copy(
              context,
              Glyph.WEB,
              "detail.passkey.copy-site",
              "site-" + place,
              () -> parts.copy(place, SecretText.of(member(passkey, "rpId").orElse(site)))));
    }
    var row = new FieldRow(context.text("detail.passkey"), FieldRows.text(text.strip()), actions);
    return parts.answering(place, row);
  }

  private static Button copy(
      UiContext context, Glyph glyph, String key, String id, Runnable action) {
    var button = Buttons.icon(glyph, context.text(key), action);
    button.setId("copy-" + id);
    return button;
  }

  private static Optional<String> member(Passkey passkey, String name) {
    return Optional.ofNullable(passkey.members().get(name))
        .map(SecretText::reveal)
        .filter(text -> !text.isBlank());
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(Instant.parse(text));
    } catch (DateTimeParseException unknown) {
      return Optional.empty();
    }
  }
}
