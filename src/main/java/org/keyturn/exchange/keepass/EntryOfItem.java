package org.keyturn.exchange.keepass;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.keyturn.exchange.keepass.xml.DocumentPlace;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryAttachment;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.EntryTimes;
import org.keyturn.exchange.keepass.xml.FieldReferences;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;

/// Writes an item as an entry: what KeePass knows in its places, everything else as further texts,
/// and what is left in one that only Keyturn understands, unless reading the entry without it gives
/// the same item.
final class EntryOfItem {
  private final Item item;
  private final Optional<RoundTripField.Mark> mark;
  private final EntrySettings beside;
  private final RoundTripField residue;
  private final Set<String> guarded;

  private EntryOfItem(Item item, Optional<RoundTripField.Mark> mark) {
    this.item = item;
    this.mark = mark;
    this.beside = EntrySettings.of(item);
    this.residue = RoundTripField.of(item, mark, beside);
    this.guarded = ProtectedTexts.names(item.secrets().extras());
  }

  /// @param refs of the contents of the item's files
  static Entry write(Item item, Function<UUID, String> refs) {
    return new EntryOfItem(item, Optional.empty()).write(refs);
  }

  /// An earlier version of an item.
  static Entry write(Item item, RoundTripField.Mark mark) {
    return new EntryOfItem(item, Optional.of(mark)).write(_ -> "");
  }

  private Entry write(Function<UUID, String> refs) {
    var texts = texts();
    var plain = entry(texts, refs);
    if (mark.isEmpty() && same(plain)) {
      return plain;
    }
    texts.add(EntryString.concealed(StandardFields.OWN, residue.write()));
    return entry(texts, refs);
  }

  /// Files have ids, which have no place in KeePass.
  private boolean same(Entry entry) {
    var filing = item.overview().filing();
    var place =
        new ItemOfEntry.Place(
            item.id(), filing.folder(), item.overview().trashed(), true, Instant.EPOCH);
    if (!entry.files().isEmpty()) {
      return false;
    }
    var icons = new CustomIcons(Appearance.picture(item.secrets().extras()));
    var reading = new ItemOfEntry(entry, place, FieldReferences.none(), Map.of(), icons);
    try (var read = reading.read()) {
      return read.equals(item);
    }
  }

  private Entry entry(List<EntryString> texts, Function<UUID, String> refs) {
    var overview = item.overview();
    return new Entry(
        Optional.of(item.id()),
        texts,
        files(overview.details().attachments(), refs),
        KeepassTags.write(overview.filing()),
        times(overview),
        beside.write(Appearance.write(item.secrets().extras())),
        Optional.empty(),
        List.of(),
        DocumentPlace.NONE);
  }

  private static List<EntryAttachment> files(
      List<AttachmentRef> files, Function<UUID, String> refs) {
    var names = StandardFields.unique(files.stream().map(AttachmentRef::fileName).toList());
    var attached = new ArrayList<EntryAttachment>();
    for (int i = 0; i < files.size(); i++) {
      attached.add(new EntryAttachment(names.get(i), refs.apply(files.get(i).id())));
    }
    return attached;
  }

  private EntryTimes times(Overview overview) {
    var dates = overview.dates();
    return new EntryTimes(
        Optional.of(seconds(dates.created())),
        Optional.of(seconds(dates.changed())),
        dates.deleted().map(EntryOfItem::seconds),
        ExpiryTime.write(overview, item.secrets().extras(), beside.expiry()));
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private List<EntryString> texts() {
    var secrets = item.secrets();
    var uris = item.overview().details().uris();
    var texts = new ArrayList<EntryString>();
    texts.add(open(EntryString.TITLE, HiddenMembers.title(item)));
    texts.add(open(EntryString.USER_NAME, open(Attribute.USERNAME)));
    texts.add(
        EntryString.concealed(
            EntryString.PASSWORD, LegalText.text(secrets.attribute(Attribute.PASSWORD))));
    texts.add(uris.isEmpty() ? EntryString.open(EntryString.URL, "") : address(uris.getFirst(), 0));
    texts.add(
        new EntryString(
            EntryString.NOTES,
            LegalText.text(secrets.notes()),
            guarded.contains(EntryString.NOTES)));
    for (int i = 1; i < uris.size(); i++) {
      texts.add(address(uris.get(i), i));
    }
    attributes(texts);
    texts.addAll(Passkeys.write(secrets.passkeys()));
    fields(texts);
    return texts;
  }

  private static EntryString address(LoginUri uri, int index) {
    var value = SecretText.of(LegalText.text(uri.uri()));
    return new EntryString(EntryUrls.key(index), value, ProtectedTexts.is(uri));
  }

  /// A text that is open in Keyturn, and in KeePass where it was not guarded there.
  private EntryString open(String key, String value) {
    return new EntryString(key, SecretText.of(LegalText.text(value)), guarded.contains(key));
  }

  private String open(Attribute attribute) {
    return LegalText.text(item.overview().details().attributes().getOrDefault(attribute, ""));
  }

  private void attributes(List<EntryString> texts) {
    var open = item.overview().details().attributes();
    var concealed = item.secrets().attributes();
    for (var attribute : Attribute.values()) {
      var name = StandardFields.of(attribute);
      if (attribute == Attribute.USERNAME || attribute == Attribute.PASSWORD) {
        continue;
      }
      if (open.containsKey(attribute)) {
        texts.add(open(name, open(attribute)));
      }
      var value = concealed.get(attribute);
      if (value != null) {
        var written =
            attribute == Attribute.TOTP
                ? OneTimeCodes.written(
                    value, HiddenMembers.title(item), open.getOrDefault(Attribute.USERNAME, ""))
                : LegalText.text(value);
        texts.add(EntryString.concealed(name, written));
      }
    }
  }

  private void fields(List<EntryString> texts) {
    var names = residue.fieldNames().iterator();
    var fields = item.secrets().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (!beside.has(i)) {
        var field = fields.get(i);
        texts.add(
            new EntryString(names.next(), LegalText.text(field.value()), field.type().concealed()));
      }
    }
    for (var past : item.secrets().history()) {
      texts.add(EntryString.concealed(names.next(), LegalText.text(past.password())));
    }
  }
}
