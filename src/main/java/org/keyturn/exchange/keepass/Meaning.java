package org.keyturn.exchange.keepass;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.exchange.keepassxml.Entry;
import org.keyturn.exchange.keepassxml.Text;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Extras;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Passkey;
import org.keyturn.model.PastPassword;
import org.keyturn.model.SecretText;
import org.keyturn.model.Secrets;

/// What the texts of an entry mean. Used once.
final class Meaning {
  private static final Secrets NOTHING = Secrets.NONE;

  /// How an entry looks, which Keyturn keeps and does not show.
  static final List<String> LOOK = List.of(Entry.ICON, Entry.FOREGROUND, Entry.BACKGROUND);

  private static final Pattern SIMPLE = Pattern.compile("[#0-9A-Za-z]{1,32}");
  private static final List<String> SECRET =
      List.of("TimeOtp-Secret", "HmacOtp-Secret", "TOTP Seed", Names.PASSKEY + "PRIVATE", "otp");
  private static final List<String> OWN_PLACES =
      List.of(Text.TITLE, Text.USER_NAME, Text.PASSWORD, Text.URL, Text.NOTES, Names.OTP);

  private final Texts texts;
  private final Optional<Residue> residue;
  private final Secrets kept;
  private final Instant created;
  private final Map<Attribute, String> open = new EnumMap<>(Attribute.class);
  private final Map<Attribute, SecretText> concealed = new EnumMap<>(Attribute.class);

  /// What was found.
  ///
  /// @param bare whether nothing of a login is there
  record Read(
      String name,
      Map<Attribute, String> open,
      List<LoginUri> uris,
      Secrets secrets,
      boolean bare) {}

  Meaning(Texts texts, Optional<Residue> residue, Instant created) {
    this.texts = texts;
    this.residue = residue;
    this.kept = residue.map(one -> one.item().secrets()).orElse(NOTHING);
    this.created = created;
  }

  /// @param other what stands beside the texts
  Read read(ItemType type, List<Text> other) {
    var title = texts.takeFilled(Text.TITLE).map(SecretText::reveal).orElse("");
    var name = Residue.exact(title, residue.map(one -> one.item().name()).orElse(""));
    var notes = Residue.exact(texts.takeFilled(Text.NOTES).orElse(SecretText.EMPTY), kept.notes());
    for (var attribute : type.attributes()) {
      if (attribute != Attribute.TOTP) {
        attribute(attribute);
      }
    }
    if (type.attributes().contains(Attribute.TOTP)) {
      code(name);
    }
    var uris = Addresses.take(texts, residue, type);
    var passkeys = passkeys();
    var fields = fields();
    var history = history();
    var extras = extras(other, fields);
    rest(fields);
    var secrets = new Secrets(concealed, notes, fields, history, passkeys, extras);
    boolean bare = open.isEmpty() && concealed.isEmpty() && uris.isEmpty() && passkeys.isEmpty();
    return new Read(name, open, uris, secrets, bare);
  }

  private void attribute(Attribute attribute) {
    var stands = texts.take(Names.of(attribute));
    if (attribute.concealed()) {
      var was = Optional.ofNullable(kept.attributes().get(attribute));
      present(attribute, stands, was.filter(SecretText::isEmpty).isPresent())
          .ifPresent(value ->
              concealed.put(attribute, Residue.exact(value, was.orElse(SecretText.EMPTY))));
    } else {
      var was =
          residue.flatMap(one ->
              Optional.ofNullable(one.item().overview().details().attributes().get(attribute)));
      present(attribute, stands, was.filter(String::isEmpty).isPresent())
          .ifPresent(value -> open.put(attribute, Residue.exact(value.reveal(), was.orElse(""))));
    }
  }

  /// KeePass' own places are always there, so that an empty one says nothing.
  private static Optional<SecretText> present(
      Attribute attribute, Optional<SecretText> stands, boolean wasEmpty) {
    boolean always = OWN_PLACES.contains(Names.of(attribute));
    return stands.filter(value -> !value.isEmpty() || !always || wasEmpty);
  }

  private void code(String name) {
    var was = kept.attributes().get(Attribute.TOTP);
    var user = open.getOrDefault(Attribute.USERNAME, "");
    if (was != null
        && was.isEmpty()
        && texts.find(Names.OTP).filter(code -> !code.isEmpty()).isEmpty()) {
      concealed.put(Attribute.TOTP, was);
      return;
    }
    OneTimeCodes.take(texts)
        .ifPresent(code -> {
          boolean same = was != null && OneTimeCodes.written(was, name, user).equals(code);
          concealed.put(Attribute.TOTP, same ? was : code);
        });
  }

  private List<Passkey> passkeys() {
    var passkeys = new ArrayList<>(kept.passkeys());
    var written = Passkeys.write(passkeys);
    boolean same =
        written.stream()
            .allMatch(text -> texts.find(text.key()).filter(text.value()::equals).isPresent());
    if (same) {
      written.forEach(text -> texts.take(text.key()));
      if (!written.isEmpty()) {
        return passkeys;
      }
    } else {
      // Its texts are all that it consists of.
      passkeys.removeFirst();
    }
    Passkeys.take(texts, created).ifPresent(passkeys::addFirst);
    return passkeys;
  }

  private List<CustomField> fields() {
    var fields = new ArrayList<CustomField>();
    var names = residue.map(Residue::fieldNames).orElse(List.of());
    for (int i = 0; i < kept.fields().size(); i++) {
      var was = kept.fields().get(i);
      texts
          .takeText(names.get(i))
          .ifPresent(text -> {
            boolean more = text.concealed() && was.type() == CustomField.Type.TEXT;
            fields.add(
                new CustomField(
                    more ? CustomField.Type.HIDDEN : was.type(),
                    was.name(),
                    Residue.exact(text.value(), was.value()),
                    was.linkedId(),
                    was.extras()));
          });
    }
    return fields;
  }

  private List<PastPassword> history() {
    var history = new ArrayList<PastPassword>();
    var names = residue.map(Residue::fieldNames).orElse(List.of());
    for (int i = 0; i < kept.history().size(); i++) {
      var was = kept.history().get(i);
      texts
          .take(names.get(kept.fields().size() + i))
          .ifPresent(stands ->
              history.add(
                  new PastPassword(
                      Residue.exact(stands, was.password()), was.lastUsed(), was.extras())));
    }
    return history;
  }

  /// How an entry looks is kept as JSON; everything else beside the texts is a field.
  private Extras extras(List<Text> other, List<CustomField> fields) {
    var extras = new LinkedHashMap<>(kept.extras().members());
    LOOK.forEach(name -> extras.remove(lookKey(name)));
    for (var text : other) {
      var value = text.value().reveal();
      if (LOOK.contains(text.key()) && SIMPLE.matcher(value).matches()) {
        extras.put(lookKey(text.key()), SecretText.of("\"" + value + "\""));
      } else {
        fields.add(CustomField.text(text.key(), value));
      }
    }
    return new Extras(extras);
  }

  static String lookKey(String name) {
    return "keepass" + name;
  }

  private void rest(List<CustomField> fields) {
    for (var text : texts.rest()) {
      if (OWN_PLACES.contains(text.key()) && text.value().isEmpty()) {
        continue;
      }
      boolean secret = text.concealed() || SECRET.stream().anyMatch(text.key()::startsWith);
      fields.add(
          new CustomField(
              secret ? CustomField.Type.HIDDEN : CustomField.Type.TEXT,
              text.key(),
              text.value(),
              Optional.empty(),
              Extras.NONE));
    }
  }
}
