package org.keyturn.ui.detail;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keyturn.model.Passkey;
import org.keyturn.model.SecretText;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;

/// A passkey to look at: for which site, for whom, since when. Its key is never shown.
final class PasskeyRow {

  private PasskeyRow() {}

  static FieldRow of(Passkey passkey, UiContext context) {
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
    return new FieldRow(context.text("detail.passkey"), FieldRows.text(text.strip()), List.of());
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
