package org.keyturn.exchange.keepass;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.FoldersOfGroups.Filed;
import org.keyturn.exchange.keepass.ItemOfEntry.Place;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryAttachment;
import org.keyturn.exchange.keepass.xml.FieldReferences;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.ItemVersion;
import org.keyturn.model.OpenedList;
import org.keyturn.model.Overview;
import org.keyturn.model.Problem;

/// Pours a database that was read into a sink. Used once.
public final class DatabaseImport {
  private static final byte[] NOTHING = {};
  private static final long SHARED = 256L * 1024 * 1024;
  private static final int RATIO = 4;

  private final KeepassDatabase database;
  private final ContentsSink sink;
  private final Instant now;
  private final Watch watch;
  private final CustomIcons icons;
  private final FoldersOfGroups tree;
  private final FieldReferences references;
  private final Set<UUID> ids = new HashSet<>();

  private DatabaseImport(KeepassDatabase database, ContentsSink sink, Instant now, Watch watch)
      throws Failed {
    this.database = database;
    this.sink = sink;
    this.now = now;
    this.watch = watch;
    this.icons = new CustomIcons(database.icons());
    this.tree = new FoldersOfGroups(database, icons);
    this.references = FieldReferences.among(database.roots());
  }

  /// Pours copies: the database is still the caller's to wipe.
  ///
  /// @param now for dates that are missing
  /// @throws Failed `Cancelled`, or what the sink throws
  public static void pour(KeepassDatabase database, ContentsSink sink, Instant now, Watch watch)
      throws Failed {
    new DatabaseImport(database, sink, now, watch).pour();
  }

  private void pour() throws Failed {
    requireMeasure();
    database.problems().forEach(sink::problem);
    tree.problems().forEach(sink::problem);
    for (var folder : tree.folders()) {
      sink.folder(folder);
    }
    int total = tree.entries().size();
    for (int i = 0; i < total; i++) {
      watch.step(ExchangeStage.READ, i, total);
      entry(tree.entries().get(i));
    }
    var lost = new Problem("Meta/CustomIcons", "icons");
    if (icons.unused() && !database.problems().contains(lost)) {
      sink.problem(lost);
    }
    watch.step(ExchangeStage.READ, total, total);
  }

  /// Entries share files in KeePass and have their own here, so that a few could become a great
  /// many.
  private void requireMeasure() throws Failed {
    long stored = database.files().values().stream().mapToLong(file -> file.length).sum();
    long most = SHARED + RATIO * stored;
    long poured = 0;
    for (var filed : tree.entries()) {
      for (var file : filed.entry().files()) {
        poured += database.files().getOrDefault(file.ref(), NOTHING).length;
      }
    }
    if (poured > most) {
      throw new Failed(new Failure.BeyondBounds("attachmentSize", poured, 0, most));
    }
  }

  private void entry(Filed filed) throws Failed {
    var entry = filed.entry();
    var id = entry.id().filter(ids::add).orElseGet(UUID::randomUUID);
    var place = new Place(id, tree.folder(filed), filed.trashed(), true, now);
    var reading = read(entry, place);
    var item = reading.read();
    report(entry);
    if (reading.codeless()) {
      sink.problem(entry.place().problem("", "no-code"));
    }
    try (var versions = versions(entry, item, place)) {
      sink.item(item);
      if (!versions.isEmpty()) {
        sink.versions(id, versions);
      }
    }
    for (var file : reading.files().entrySet()) {
      var content = database.files().getOrDefault(file.getValue(), NOTHING);
      sink.attachment(id, file.getKey(), new ByteArrayInputStream(content));
    }
  }

  private ItemOfEntry read(Entry entry, Place place) {
    return new ItemOfEntry(entry, place, references, database.files(), icons);
  }

  private void report(Entry entry) {
    for (var file : entry.files()) {
      if (!database.files().containsKey(file.ref())) {
        sink.problem(entry.place().problem("/Binary", "attachment-missing", file.name()));
      }
    }
    var present = entry.files().stream().map(EntryAttachment::ref).collect(Collectors.toSet());
    for (var version : entry.history()) {
      for (var file : version.files()) {
        if (!present.contains(file.ref())) {
          sink.problem(version.place().problem("/Binary", "earlier-attachment", file.name()));
        }
      }
    }
  }

  /// An earlier version with nothing of a login is one of a login all the same.
  private static Item asLogin(Item version, Item current) {
    if (current.type() != ItemType.LOGIN || version.type() != ItemType.SECURE_NOTE) {
      return version;
    }
    var overview = version.overview();
    return version.withOverview(
        new Overview(
            overview.id(),
            ItemType.LOGIN,
            overview.name(),
            overview.filing(),
            overview.details(),
            overview.dates()));
  }

  /// @return newest first
  @CallerCloses
  private OpenedList<ItemVersion> versions(Entry entry, Item current, Place place) {
    var versions = new ArrayList<ItemVersion>();
    var history = entry.history();
    var then = new Place(place.id(), place.folder(), false, false, now);
    int last = 0;
    for (int i = 0; i < history.size(); i++) {
      var reading = read(history.get(i), then);
      var mark = reading.mark();
      var item = mark.isPresent() ? reading.read() : asLogin(reading.read(), current);
      var kept = reading.keptFolder().flatMap(tree::known);
      if (mark.isPresent()) {
        var overview = item.overview();
        item = item.withOverview(overview.withFiling(overview.filing().withFolder(kept)));
      }
      int before = last;
      last =
          mark.map(RoundTripField.Mark::number)
              .filter(number -> number > before)
              .orElse(before + 1);
      var next =
          i + 1 < history.size() ? history.get(i + 1).times().changed() : Optional.<Instant>empty();
      var replaced =
          mark.map(RoundTripField.Mark::replaced)
              .or(() -> next)
              .orElse(current.overview().dates().changed());
      versions.add(new ItemVersion(last, replaced, item));
    }
    return new OpenedList<>(versions.reversed());
  }
}
