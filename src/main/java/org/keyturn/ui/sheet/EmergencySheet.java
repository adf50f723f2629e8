package org.keyturn.ui.sheet;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.keyturn.text.Messages;

/// What stands on the sheet of one vault.
///
/// @param fingerprint of the key, as the program shows it elsewhere
public record EmergencySheet(Path vault, Instant made, String fingerprint) {

  SheetPage page(Messages messages) {
    var day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(messages.locale())
            .withZone(ZoneId.systemDefault())
            .format(made);
    return new SheetPage()
        .heading(messages.get("sheet.title"))
        .body(messages.get("sheet.lead"))
        .name(messages.get("sheet.vault"))
        .body(vault.toAbsolutePath().toString())
        .name(messages.get("sheet.made"))
        .body(day)
        .name(messages.get("sheet.key"))
        .body(fingerprint)
        .room(messages.get("sheet.password"))
        .room(messages.get("sheet.place"))
        .name(messages.get("sheet.how"))
        .body(messages.get("sheet.how.text"))
        .body(messages.get("sheet.keep"));
  }
}
