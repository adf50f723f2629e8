package org.keyturn.exchange.keepass;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.keyturn.model.Extras;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;

/// The second at which an entry expires, where an item has a day. At the day's end nothing more is
/// needed; its beginning is kept out of sight; any other time is a field that people see. A day
/// that was chosen since counts before either.
final class ExpiryTime {
  private static final LocalTime END = LocalTime.of(23, 59, 59);
  private static final String MEMBER = "keepassExpiryTime";

  private ExpiryTime() {}

  static boolean needsField(Instant instant) {
    return !isAt(instant, END) && !isAt(instant, LocalTime.MIDNIGHT);
  }

  private static boolean isAt(Instant instant, LocalTime time) {
    return instant.atOffset(ZoneOffset.UTC).toLocalTime().equals(time);
  }

  private static Optional<Instant> beginning(Overview overview) {
    return overview.expires().map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /// @param named by a field
  static Optional<Instant> write(Overview overview, Extras extras, Optional<Instant> named) {
    var first = beginning(overview).filter(instant -> says(extras.members(), instant));
    return named
        .or(() -> first)
        .or(() -> overview.expires().map(day -> day.atTime(END).toInstant(ZoneOffset.UTC)));
  }

  private static boolean says(Map<String, SecretText> members, Instant instant) {
    return Appearance.says(members, MEMBER, "\"" + instant + "\"");
  }

  /// Takes out what the database says itself.
  static void strip(Map<String, SecretText> members, Overview overview) {
    if (beginning(overview).filter(instant -> says(members, instant)).isPresent()) {
      members.remove(MEMBER);
    }
  }

  static void read(Map<String, SecretText> members, Optional<Instant> expires) {
    expires
        .filter(instant -> isAt(instant, LocalTime.MIDNIGHT))
        .ifPresent(instant -> members.put(MEMBER, Appearance.quoted(instant.toString())));
  }
}
