package org.keyturn.exchange.keepass;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryAttachment;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.FieldReferences;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Secrets;

/// Reads one entry, or one of its earlier versions, as an item. Whatever stands in the entry is in
/// the item. Used once.
final class ItemOfEntry {

  /// Where the entry stands.
  ///
  /// @param id of the item
  /// @param trashed whether that is in the recycle bin
  /// @param current whether it is no earlier version
  /// @param now for dates that are missing
  record Place(UUID id, Optional<UUID> folder, boolean trashed, boolean current, Instant now) {}

  private final Entry entry;
  private final Place place;
  private final Map<String, byte[]> contents;
  private final CustomIcons icons;
  private final Optional<RoundTripField> residue;
  private final Map<AttachmentRef, String> files = new LinkedHashMap<>();
  private final EntryStrings texts;
  private boolean codeless;

  /// @param contents of files by reference
  ItemOfEntry(
      Entry entry,
      Place place,
      FieldReferences references,
      Map<String, byte[]> contents,
      CustomIcons icons) {
    this.entry = entry;
    this.place = place;
    this.contents = contents;
    this.icons = icons;
    this.texts = new EntryStrings(entry, references);
    this.residue = entry.find(StandardFields.OWN).flatMap(own -> RoundTripField.read(own.value()));
    // One of a newer Keyturn stays a field.
    residue.ifPresent(_ -> texts.take(StandardFields.OWN));
  }

  /// @return which version the entry says it is
  Optional<RoundTripField.Mark> mark() {
    return residue.flatMap(RoundTripField::mark);
  }

  /// @return the folder in which an earlier version was
  Optional<UUID> keptFolder() {
    return residue.flatMap(one -> one.item().overview().filing().folder());
  }

  /// @return the item's files with their references, once it has been read
  Map<AttachmentRef, String> files() {
    return files;
  }

  Item read() {
    var dates = dates();
    var meaning = new EntryReading(texts, residue, dates.created());
    var type = residue.map(kept -> kept.item().type());
    var read = meaning.read(type.orElse(ItemType.LOGIN), EntrySettings.read(entry));
    files(dates.changed());
    var details =
        new Overview.Details(read.open(), read.uris(), List.copyOf(files.keySet()), ties());
    var derived = read.bare() ? ItemType.SECURE_NOTE : ItemType.LOGIN;
    var overview =
        new Overview(place.id(), type.orElse(derived), read.name(), filing(), details, dates);
    codeless = read.codeless();
    return new Item(overview, hidden(read));
  }

  /// @return whether what should be a one-time code is none, once the item has been read
  boolean codeless() {
    return codeless;
  }

  private Secrets hidden(EntryReading.Read read) {
    var secrets = read.secrets();
    var guarded = new TreeSet<>(read.guarded());
    // What is not there says nothing about how it would be.
    var there = entry.texts().stream().map(EntryString::key).collect(Collectors.toSet());
    ProtectedTexts.names(secrets.extras()).stream()
        .filter(name -> !there.contains(name))
        .forEach(guarded::add);
    return new Secrets(
        secrets.attributes(),
        secrets.notes(),
        secrets.fields(),
        secrets.history(),
        secrets.passkeys(),
        HiddenMembers.read(secrets.extras(), entry, read.title(), guarded, icons, place.current()));
  }

  private Overview.Filing filing() {
    var kept = residue.map(one -> one.item().overview().filing()).orElse(Overview.Filing.NONE);
    var filing =
        residue.isPresent() && KeepassTags.same(KeepassTags.write(kept), entry.tags())
            ? kept
            : KeepassTags.read(entry.tags(), kept);
    return filing.withFolder(place.folder());
  }

  private Overview.Ties ties() {
    var kept = residue.map(one -> one.item().overview().details().ties());
    var expires = entry.times().expires().flatMap(ItemOfEntry::day);
    return kept.map(ties -> new Overview.Ties(expires, ties.links(), ties.template()))
        .orElseGet(() -> new Overview.Ties(expires, List.of(), Optional.empty()));
  }

  static Optional<LocalDate> day(Instant instant) {
    try {
      return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Overview.Dates dates() {
    var times = entry.times();
    var kept = residue.map(one -> one.item().overview().dates());
    var created = times.created().or(times::changed).orElse(place.now());
    var changed = times.changed().or(times::created).orElse(place.now());
    Optional<Instant> deleted = Optional.empty();
    if (place.trashed()) {
      var moved = times.moved().orElse(changed);
      deleted = Optional.of(exact(moved, kept.flatMap(Overview.Dates::deleted)));
    } else if (mark().isPresent()) {
      deleted = kept.flatMap(Overview.Dates::deleted);
    }
    return new Overview.Dates(
        exact(created, kept.map(Overview.Dates::created)),
        exact(changed, kept.map(Overview.Dates::changed)),
        deleted,
        kept.flatMap(Overview.Dates::archived));
  }

  /// KeePass has whole seconds.
  private static Instant exact(Instant stands, Optional<Instant> kept) {
    return kept.filter(one -> one.truncatedTo(ChronoUnit.SECONDS).equals(stands)).orElse(stands);
  }

  private void files(Instant added) {
    var kept = residue.map(one -> one.item().overview().details().attachments()).orElse(List.of());
    var names = StandardFields.unique(kept.stream().map(AttachmentRef::fileName).toList());
    // Names that were made unique: the first file of each is the one that was kept.
    var first = new HashMap<String, EntryAttachment>();
    entry.files().forEach(file -> first.putIfAbsent(file.name(), file));
    var done = Collections.newSetFromMap(new IdentityHashMap<EntryAttachment, Boolean>());
    for (int i = 0; i < kept.size(); i++) {
      var found = first.get(names.get(i));
      if (found != null) {
        done.add(found);
        add(found, kept.get(i));
      }
    }
    entry.files().stream()
        .filter(file -> !done.contains(file))
        .forEach(file -> add(file, new AttachmentRef(UUID.randomUUID(), file.name(), 0, added)));
  }

  private void add(EntryAttachment file, AttachmentRef named) {
    var content = contents.get(file.ref());
    if (content != null) {
      files.put(
          new AttachmentRef(named.id(), named.fileName(), content.length, named.added()),
          file.ref());
    }
  }
}
