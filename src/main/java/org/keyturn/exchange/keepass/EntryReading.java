package org.keyturn.exchange.keepass;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.keyturn.exchange.keepass.xml.EntryString;
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
final class EntryReading {
  private static final Secrets NOTHING = Secrets.NONE;

  private static final List<String> SECRET =
      List.of(
          "TimeOtp-Secret",
          "HmacOtp-Secret",
          "TOTP Seed",
          StandardFields.PASSKEY + "PRIVATE",
          "otp");
  private static final List<String> OWN_PLACES =
      List.of(
          EntryString.TITLE,
          EntryString.USER_NAME,
          EntryString.PASSWORD,
          EntryString.URL,
          EntryString.NOTES,
          StandardFields.OTP);

  private final EntryStrings texts;
  private final Optional<RoundTripField> residue;
  private final Secrets kept;
  private final Instant created;
  private final Map<Attribute, String> open = new EnumMap<>(Attribute.class);
  private final Map<Attribute, SecretText> concealed = new EnumMap<>(Attribute.class);
  private final Set<String> guarded = new TreeSet<>();
  private boolean codeless;

  /// What was found.
  ///
  /// @param title as it stands
  /// @param guarded names of the texts that are open here and protected there
  /// @param codeless whether what should be a one-time code is none
  /// @param bare whether nothing of a login is there
  record Read(
      String name,
      Map<Attribute, String> open,
      List<LoginUri> uris,
      Secrets secrets,
      SecretText title,
      Set<String> guarded,
      boolean codeless,
      boolean bare) {}

  EntryReading(EntryStrings texts, Optional<RoundTripField> residue, Instant created) {
    this.texts = texts;
    this.residue = residue;
    this.kept = residue.map(one -> one.item().secrets()).orElse(NOTHING);
    this.created = created;
  }

  /// @param beside fields that stand beside the texts
  Read read(ItemType type, List<CustomField> beside) {
    var title = open(EntryString.TITLE);
    boolean named = HiddenMembers.isName(title, residue.map(one -> one.item().secrets().extras()));
    var stands = named ? title.reveal() : HiddenMembers.NAMELESS;
    var name = RoundTripField.exact(stands, residue.map(one -> one.item().name()).orElse(""));
    var notes = RoundTripField.exact(open(EntryString.NOTES), kept.notes());
    for (var attribute : type.attributes()) {
      if (attribute != Attribute.TOTP) {
        attribute(attribute);
      }
    }
    if (type.attributes().contains(Attribute.TOTP)) {
      code(named ? name : title.reveal());
    }
    var uris = EntryUrls.take(texts, residue, type);
    var passkeys = passkeys();
    var fields = fields(beside);
    var history = history();
    rest(fields);
    var secrets = new Secrets(concealed, notes, fields, history, passkeys, kept.extras());
    boolean bare = open.isEmpty() && concealed.isEmpty() && uris.isEmpty() && passkeys.isEmpty();
    return new Read(name, open, uris, secrets, title, guarded, codeless, bare);
  }

  /// @return a text that is open in Keyturn
  private SecretText open(String key) {
    var text = texts.takeText(key);
    text.filter(EntryString::concealed).ifPresent(_ -> guarded.add(key));
    return text.map(EntryString::value).orElse(SecretText.EMPTY);
  }

  private void attribute(Attribute attribute) {
    var text = texts.takeText(StandardFields.of(attribute));
    var stands = text.map(EntryString::value);
    if (attribute.concealed()) {
      var was = Optional.ofNullable(kept.attributes().get(attribute));
      present(attribute, stands, was.filter(SecretText::isEmpty).isPresent())
          .ifPresent(value ->
              concealed.put(attribute, RoundTripField.exact(value, was.orElse(SecretText.EMPTY))));
    } else {
      var was =
          residue.flatMap(one ->
              Optional.ofNullable(one.item().overview().details().attributes().get(attribute)));
      present(attribute, stands, was.filter(String::isEmpty).isPresent())
          .ifPresent(
              value -> open.put(attribute, RoundTripField.exact(value.reveal(), was.orElse(""))));
      text.filter(EntryString::concealed).ifPresent(one -> guarded.add(one.key()));
    }
  }

  /// KeePass' own places are always there, so that an empty one says nothing.
  private static Optional<SecretText> present(
      Attribute attribute, Optional<SecretText> stands, boolean wasEmpty) {
    boolean always = OWN_PLACES.contains(StandardFields.of(attribute));
    return stands.filter(value -> !value.isEmpty() || !always || wasEmpty);
  }

  private void code(String name) {
    var was = kept.attributes().get(Attribute.TOTP);
    var user = open.getOrDefault(Attribute.USERNAME, "");
    if (was != null) {
      var stands = texts.find(StandardFields.OTP).filter(value -> !value.isEmpty());
      boolean same =
          was.isEmpty()
              ? stands.isEmpty()
              : stands.filter(OneTimeCodes.written(was, name, user)::equals).isPresent();
      if (same) {
        texts.take(StandardFields.OTP);
        concealed.put(Attribute.TOTP, was);
        return;
      }
    }
    OneTimeCodes.take(texts)
        .ifPresentOrElse(
            code -> concealed.put(Attribute.TOTP, code), () -> codeless = OneTimeCodes.left(texts));
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

  private List<CustomField> fields(List<CustomField> beside) {
    var fields = new ArrayList<CustomField>();
    var names = residue.map(RoundTripField::fieldNames).orElse(List.of()).iterator();
    var standing = new HashMap<String, Deque<CustomField>>();
    beside.forEach(one -> standing.computeIfAbsent(one.name(), _ -> new ArrayDeque<>()).add(one));
    var taken = Collections.newSetFromMap(new IdentityHashMap<CustomField, Boolean>());
    for (var was : kept.fields()) {
      if (RoundTripField.isBeside(was)) {
        var found = Optional.ofNullable(standing.get(was.name())).map(Deque::poll);
        found.ifPresent(taken::add);
        found.map(one -> together(one, was)).ifPresent(fields::add);
        continue;
      }
      texts
          .takeText(names.next())
          .ifPresent(text -> {
            boolean more = text.concealed() && was.type() == CustomField.Type.TEXT;
            fields.add(
                new CustomField(
                    more ? CustomField.Type.HIDDEN : was.type(),
                    was.name(),
                    RoundTripField.exact(text.value(), was.value()),
                    was.linkedId(),
                    was.extras()));
          });
    }
    beside.stream().filter(one -> !taken.contains(one)).forEach(fields::add);
    return fields;
  }

  /// One that stands beside the texts, as it was kept if it says the same.
  private static CustomField together(CustomField one, CustomField was) {
    boolean same =
        !was.value().isEmpty() && AutoTypeWindow.window(was).equals(AutoTypeWindow.window(one));
    return same
        ? new CustomField(one.type(), one.name(), was.value(), one.linkedId(), one.extras())
        : one;
  }

  private List<PastPassword> history() {
    var history = new ArrayList<PastPassword>();
    var names = residue.map(RoundTripField::fieldNames).orElse(List.of());
    int first = names.size() - kept.history().size();
    for (int i = 0; i < kept.history().size(); i++) {
      var was = kept.history().get(i);
      texts
          .take(names.get(first + i))
          .ifPresent(stands ->
              history.add(
                  new PastPassword(
                      RoundTripField.exact(stands, was.password()), was.lastUsed(), was.extras())));
    }
    return history;
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
