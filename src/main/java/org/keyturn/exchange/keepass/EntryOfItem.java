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
import org.keyturn.exchange.keepassxml.Attached;
import org.keyturn.exchange.keepassxml.Entry;
import org.keyturn.exchange.keepassxml.Place;
import org.keyturn.exchange.keepassxml.References;
import org.keyturn.exchange.keepassxml.Text;
import org.keyturn.exchange.keepassxml.Times;
import org.keyturn.exchange.xml.Legal;
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
  private final Optional<Residue.Mark> mark;
  private final BesideFields beside;
  private final Residue residue;
  private final Set<String> guarded;

  private EntryOfItem(Item item, Optional<Residue.Mark> mark) {
    this.item = item;
    this.mark = mark;
    this.beside = BesideFields.of(item);
    this.residue = Residue.of(item, mark, beside);
    this.guarded = Guarded.names(item.secrets().extras());
  }

  /// @param refs of the contents of the item's files
  static Entry write(Item item, Function<UUID, String> refs) {
    return new EntryOfItem(item, Optional.empty()).write(refs);
  }

  /// An earlier version of an item.
  static Entry write(Item item, Residue.Mark mark) {
    return new EntryOfItem(item, Optional.of(mark)).write(_ -> "");
  }

  private Entry write(Function<UUID, String> refs) {
    var texts = texts();
    var plain = entry(texts, refs);
    if (mark.isEmpty() && same(plain)) {
      return plain;
    }
    texts.add(Text.concealed(Names.OWN, residue.write()));
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
    var icons = new Icons(Look.picture(item.secrets().extras()));
    var read = new ItemOfEntry(entry, place, References.none(), Map.of(), icons).read();
    boolean same = read.equals(item);
    read.secrets().wipe();
    return same;
  }

  private Entry entry(List<Text> texts, Function<UUID, String> refs) {
    var overview = item.overview();
    return new Entry(
        Optional.of(item.id()),
        texts,
        files(overview.details().attachments(), refs),
        Tags.write(overview.filing()),
        times(overview),
        beside.write(Look.write(item.secrets().extras())),
        Optional.empty(),
        List.of(),
        Place.NONE);
  }

  private static List<Attached> files(List<AttachmentRef> files, Function<UUID, String> refs) {
    var names = Names.unique(files.stream().map(AttachmentRef::fileName).toList());
    var attached = new ArrayList<Attached>();
    for (int i = 0; i < files.size(); i++) {
      attached.add(new Attached(names.get(i), refs.apply(files.get(i).id())));
    }
    return attached;
  }

  private Times times(Overview overview) {
    var dates = overview.dates();
    return new Times(
        Optional.of(seconds(dates.created())),
        Optional.of(seconds(dates.changed())),
        dates.deleted().map(EntryOfItem::seconds),
        ExpiryTime.write(overview, item.secrets().extras(), beside.expiry()));
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private List<Text> texts() {
    var secrets = item.secrets();
    var uris = item.overview().details().uris();
    var texts = new ArrayList<Text>();
    texts.add(open(Text.TITLE, Hidden.title(item)));
    texts.add(open(Text.USER_NAME, open(Attribute.USERNAME)));
    texts.add(Text.concealed(Text.PASSWORD, Legal.text(secrets.attribute(Attribute.PASSWORD))));
    texts.add(uris.isEmpty() ? Text.open(Text.URL, "") : address(uris.getFirst(), 0));
    texts.add(new Text(Text.NOTES, Legal.text(secrets.notes()), guarded.contains(Text.NOTES)));
    for (int i = 1; i < uris.size(); i++) {
      texts.add(address(uris.get(i), i));
    }
    attributes(texts);
    texts.addAll(Passkeys.write(secrets.passkeys()));
    fields(texts);
    return texts;
  }

  private static Text address(LoginUri uri, int index) {
    var value = SecretText.of(Legal.text(uri.uri()));
    return new Text(Addresses.key(index), value, Guarded.is(uri));
  }

  /// A text that is open in Keyturn, and in KeePass where it was not guarded there.
  private Text open(String key, String value) {
    return new Text(key, SecretText.of(Legal.text(value)), guarded.contains(key));
  }

  private String open(Attribute attribute) {
    return Legal.text(item.overview().details().attributes().getOrDefault(attribute, ""));
  }

  private void attributes(List<Text> texts) {
    var open = item.overview().details().attributes();
    var concealed = item.secrets().attributes();
    for (var attribute : Attribute.values()) {
      var name = Names.of(attribute);
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
                    value, Hidden.title(item), open.getOrDefault(Attribute.USERNAME, ""))
                : Legal.text(value);
        texts.add(Text.concealed(name, written));
      }
    }
  }

  private void fields(List<Text> texts) {
    var names = residue.fieldNames().iterator();
    var fields = item.secrets().fields();
    for (int i = 0; i < fields.size(); i++) {
      if (!beside.has(i)) {
        var field = fields.get(i);
        texts.add(new Text(names.next(), Legal.text(field.value()), field.type().concealed()));
      }
    }
    for (var past : item.secrets().history()) {
      texts.add(Text.concealed(names.next(), Legal.text(past.password())));
    }
  }
}
