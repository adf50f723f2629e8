package org.keyturn.ui.rotation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.keyturn.ui.context.UiContext;
import org.keyturn.vault.OtherSession;

/// Names another session: where, whose, since when.
final class SessionWords {
  private final UiContext context;

  SessionWords(UiContext context) {
    this.context = context;
  }

  String title(OtherSession other) {
    return context.text("rotation.sessions.one", other.computer());
  }

  String text(OtherSession other) {
    var zone = ZoneId.systemDefault();
    var locale = context.messages().locale();
    var since = other.since().atZone(zone);
    var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    if (since.toLocalDate().equals(LocalDate.ofInstant(context.timers().now(), zone))) {
      return context.text("rotation.sessions.today", other.user(), time.format(since));
    }
    var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
    return context.text("rotation.sessions.since", other.user(), date.format(since));
  }
}
