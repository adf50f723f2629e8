package org.keyturn.health;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.keyturn.health.Facts.Mark;
import org.keyturn.health.Facts.Rated;
import org.keyturn.health.Facts.Rating;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.totp.Totp;

/// Takes from an open item what has to be known of it. Each password is rated once, and looked up
/// once in a list, however many items have it. Safe for use from several threads.
final class Examination {
  /// When Bitwarden last saw the password change, in its exports.
  private static final String REVISION = "login/passwordRevisionDate";

  private final Digests digests;
  private final BreachedPasswords breached;
  private final ConcurrentMap<Mark, Rating> ratings;
  private final Map<Mark, Long> breaches = new ConcurrentHashMap<>();

  /// @param ratings of passwords met before; new ones are added
  Examination(Digests digests, BreachedPasswords breached, ConcurrentMap<Mark, Rating> ratings) {
    this.digests = digests;
    this.breached = breached;
    this.ratings = ratings;
  }

  /// @param item stays open and the caller's to wipe
  Facts of(Item item) throws Failed {
    var secrets = item.secrets();
    var password = secrets.attribute(Attribute.PASSWORD);
    var rated = password.isEmpty() ? Optional.<Rated>empty() : Optional.of(rate(item, password));
    return new Facts(item.overview(), whole(item), rated, answersCode(secrets));
  }

  private static boolean answersCode(Secrets secrets) {
    return makesCodes(secrets.attribute(Attribute.TOTP))
        || !secrets.passkeys().isEmpty()
        || secrets.fields().stream()
            .anyMatch(field ->
                field.type() == CustomField.Type.ONE_TIME_CODE && makesCodes(field.value()));
  }

  private static boolean makesCodes(SecretText text) {
    var chars = text.chars();
    try {
      return Totp.makesCodes(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private Rated rate(Item item, SecretText password) throws Failed {
    var bytes = password.utf8();
    try {
      var mark = mark(bytes);
      var rating = ratings.computeIfAbsent(mark, _ -> rating(password));
      return new Rated(mark, rating, breaches(mark, bytes), since(item));
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static Rating rating(SecretText password) {
    var chars = password.chars();
    try {
      var strength = Strength.of(chars);
      return new Rating(strength.score(), strength.crackTime());
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private long breaches(Mark mark, byte[] password) throws Failed {
    var known = breaches.get(mark);
    if (known != null) {
      return known;
    }
    var sha1 = digests.listed(password);
    try {
      var count = breached.count(sha1);
      breaches.put(mark, count);
      return count;
    } finally {
      Arrays.fill(sha1, (byte) 0);
    }
  }

  /// The day of the last change: from the history, else as another program told, else the day on
  /// which the item was made.
  private static Instant since(Item item) {
    var replaced =
        item.secrets().history().stream().map(PastPassword::lastUsed).max(Instant::compareTo);
    return replaced.or(() -> told(item.secrets())).orElse(item.overview().dates().created());
  }

  private static Optional<Instant> told(Secrets secrets) {
    var raw = secrets.extras().members().get(REVISION);
    if (raw == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.parse(raw.reveal().replace("\"", "")));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  /// Everything that makes an item this one, without its id, dates, and where it is filed.
  private Mark whole(Item item) {
    var parts = new ArrayList<byte[]>();
    add(parts, item.type().key());
    add(parts, item.name());
    var details = item.overview().details();
    details.attributes().forEach((attribute, text) -> add(parts, attribute.key(), text));
    details.uris().forEach(uri -> add(parts, "uri", uri.uri()));
    details.attachments().forEach(file -> add(parts, "file", file.fileName() + file.size()));
    addSecrets(parts, item.secrets());
    try {
      return mark(parts.toArray(byte[][]::new));
    } finally {
      parts.forEach(part -> Arrays.fill(part, (byte) 0));
    }
  }

  private static void addSecrets(List<byte[]> parts, Secrets secrets) {
    secrets
        .attributes()
        .forEach((attribute, text) -> {
          add(parts, attribute.key());
          parts.add(text.utf8());
        });
    parts.add(secrets.notes().utf8());
    secrets
        .fields()
        .forEach(field -> {
          add(parts, "field", field.name());
          parts.add(field.value().utf8());
        });
    secrets
        .passkeys()
        .forEach(passkey ->
            passkey
                .members()
                .forEach((name, text) -> {
                  add(parts, name);
                  parts.add(text.utf8());
                }));
  }

  private static void add(List<byte[]> parts, String... texts) {
    for (var text : texts) {
      parts.add(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Mark mark(byte[]... parts) {
    return Mark.of(digests.fingerprint(parts));
  }
}
