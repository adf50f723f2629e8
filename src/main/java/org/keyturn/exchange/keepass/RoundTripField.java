package org.keyturn.exchange.keepass;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;

/// What KeePass has no place for in an item, in a text of its own: the item without the values that
/// stand in KeePass' places. A value stands here as well only where XML cannot hold it. What was
/// changed in KeePass since counts before this.
///
/// A field that stands beside the texts is marked by a member of its own.
///
/// Four lines: the version, the overview, the secrets (both as in [ItemJson]), and of an earlier
/// version of an item its number and the instant at which it was replaced.
record RoundTripField(Item item, Optional<Mark> mark) {
  private static final String VERSION = "1";
  private static final Extras MARKED = new Extras(Map.of("keepassBeside", SecretText.of("true")));

  /// Which version of its item this is.
  record Mark(int number, Instant replaced) {}

  /// @param beside the fields that stand beside the texts
  static RoundTripField of(Item item, Optional<Mark> mark, EntrySettings beside) {
    var overview = item.overview();
    var details = overview.details();
    var secrets = item.secrets();
    var open = new EnumMap<Attribute, String>(Attribute.class);
    details
        .attributes()
        .forEach((attribute, value) -> {
          if (value.isEmpty() || !LegalText.lasts(value)) {
            open.put(attribute, value);
          }
        });
    var concealed = new EnumMap<Attribute, SecretText>(Attribute.class);
    secrets
        .attributes()
        .forEach((attribute, value) -> {
          if (attribute == Attribute.TOTP || value.isEmpty() || !LegalText.lasts(value)) {
            concealed.put(attribute, value);
          }
        });
    var rest =
        new Overview(
            item.id(),
            item.type(),
            needed(item.name()),
            overview.filing().withFolder(mark.flatMap(_ -> overview.filing().folder())),
            new Overview.Details(
                open,
                details.uris().stream().map(RoundTripField::rest).toList(),
                details.attachments(),
                details.ties()),
            overview.dates());
    return new RoundTripField(
        new Item(
            rest,
            new Secrets(
                concealed,
                needed(secrets.notes()),
                fields(secrets.fields(), beside),
                secrets.history().stream().map(RoundTripField::rest).toList(),
                secrets.passkeys(),
                HiddenMembers.rest(item))),
        mark);
  }

  private static String needed(String text) {
    return LegalText.lasts(text) ? "" : text;
  }

  private static SecretText needed(SecretText text) {
    return LegalText.lasts(text) ? SecretText.EMPTY : text;
  }

  private static LoginUri rest(LoginUri uri) {
    return new LoginUri(needed(uri.uri()), uri.match(), uri.extras());
  }

  private static List<CustomField> fields(List<CustomField> fields, EntrySettings beside) {
    var rest = new ArrayList<CustomField>();
    for (int i = 0; i < fields.size(); i++) {
      var field = fields.get(i);
      rest.add(
          beside.has(i)
              ? new CustomField(
                  field.type(), field.name(), otherwise(field), Optional.empty(), MARKED)
              : rest(field));
    }
    return rest;
  }

  /// @return the value, where it is written in another way beside the texts
  private static SecretText otherwise(CustomField field) {
    boolean window = field.name().equals(AutoTypeWindow.NAME);
    return window && !AutoTypeWindow.field(AutoTypeWindow.window(field)).equals(field)
        ? field.value()
        : SecretText.EMPTY;
  }

  /// Whether a field of what was kept stands beside the texts.
  static boolean isBeside(CustomField field) {
    return field.extras().equals(MARKED);
  }

  private static CustomField rest(CustomField field) {
    return new CustomField(
        field.type(), field.name(), needed(field.value()), field.linkedId(), field.extras());
  }

  private static PastPassword rest(PastPassword past) {
    return new PastPassword(needed(past.password()), past.lastUsed(), past.extras());
  }

  /// @return the value that was meant: the one kept here if it is what became of it in KeePass
  static String exact(String stands, String kept) {
    return !kept.isEmpty() && LegalText.became(stands, kept) ? kept : stands;
  }

  static SecretText exact(SecretText stands, SecretText kept) {
    return !kept.isEmpty() && LegalText.became(stands.reveal(), kept.reveal()) ? kept : stands;
  }

  /// @return the names under which its fields that are texts and its past passwords stand, in this
  ///   order
  List<String> fieldNames() {
    var names = new ArrayList<String>();
    item.secrets().fields().stream()
        .filter(field -> !isBeside(field))
        .forEach(field -> names.add(field.name()));
    for (int i = 1; i <= item.secrets().history().size(); i++) {
      names.add("Previous password " + i);
    }
    return StandardFields.unique(names, item.type());
  }

  SecretText write() {
    var overview = ItemJson.writeOverview(item.overview());
    var secrets = ItemJson.writeSecrets(item.secrets());
    var tail = mark.map(one -> "\n" + one.number() + " " + one.replaced()).orElse("");
    var text = CharBuffer.allocate(overview.length + secrets.length + tail.length() + 8);
    text.put(VERSION).put('\n');
    append(text, overview);
    text.put('\n');
    append(text, secrets);
    text.put(tail);
    var escaped = escaped(text.array(), text.position());
    Arrays.fill(text.array(), '\0');
    return escaped;
  }

  private static void append(CharBuffer text, byte[] json) {
    var chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(json));
    text.put(chars);
    Arrays.fill(chars.array(), '\0');
    Arrays.fill(json, (byte) 0);
  }

  private static SecretText escaped(char[] chars, int length) {
    var text = SecretText.of(chars, 0, length);
    if (LegalText.lasts(text)) {
      return text;
    }
    var escaped = SecretText.of(escaped(text.reveal()));
    text.wipe();
    return escaped;
  }

  /// What XML does not have and JSON does not escape by itself, which happens in texts only.
  static String escaped(String json) {
    return json.replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff");
  }

  /// @return nothing for a text that is of a newer version or broken
  static Optional<RoundTripField> read(SecretText text) {
    var lines = text.reveal().split("\n", -1);
    if (lines.length < 3 || lines.length > 4 || !lines[0].equals(VERSION)) {
      return Optional.empty();
    }
    try {
      var overview = ItemJson.readOverview(lines[1].getBytes(StandardCharsets.UTF_8));
      var secrets = ItemJson.readSecrets(lines[2].getBytes(StandardCharsets.UTF_8));
      var mark = lines.length == 4 ? Optional.of(mark(lines[3])) : Optional.<Mark>empty();
      return Optional.of(new RoundTripField(new Item(overview, secrets), mark));
    } catch (MalformedContent | DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Mark mark(String line) {
    int space = line.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("number and instant");
    }
    return new Mark(
        Integer.parseInt(line.substring(0, space)), Instant.parse(line.substring(space + 1)));
  }
}
