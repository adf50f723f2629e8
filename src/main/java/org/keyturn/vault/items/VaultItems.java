package org.keyturn.vault.items;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.CallerCloses;
import org.keyturn.model.Differences;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.CopyReport;
import org.keyturn.vault.ItemChange;
import org.keyturn.vault.ItemMemory;
import org.keyturn.vault.Items;
import org.keyturn.vault.Session;
import org.keyturn.vault.Undo;
import org.keyturn.vault.Version;
import org.keyturn.vault.Versioned;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.ItemRecord;
import org.keyturn.vault.records.ItemsByName;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;

/// The items of one session.
public final class VaultItems implements Items {
  private static final long MOST_AHEAD = 2L * 1024 * 1024;

  /// Copies items of this session into another one's vault; as of [Items#copyTo].
  @FunctionalInterface
  public interface Copier {
    CopyReport copy(
        Session other, List<UUID> ids, Copying copying, Progress progress, CancelToken cancel)
        throws Failed;
  }

  private final VaultAccess access;
  private final Environment environment;
  private final Optional<Copier> copier;
  private final VaultHistory history;

  public VaultItems(VaultAccess access, Environment environment) {
    this(access, environment, Optional.empty());
  }

  public VaultItems(VaultAccess access, Environment environment, Optional<Copier> copier) {
    this.access = access;
    this.environment = environment;
    this.copier = copier;
    this.history = new VaultHistory(access);
  }

  @Override
  public List<Overview> list() throws Failed {
    return access.look(RecordIndex::itemsByName);
  }

  @Override
  public Optional<Overview> find(UUID id) throws Failed {
    return access.look(index -> index.find(OfItem.class, id).map(OfItem::overview));
  }

  @Override
  public List<Overview> named(String name) throws Failed {
    return access.look(index -> ItemsByName.named(index.itemsByName(), name));
  }

  /// @return what is in the file now, also what was changed elsewhere a moment ago
  List<Overview> current() throws Failed {
    return access.read((_, index) -> index.itemsByName());
  }

  @Override
  @CallerCloses
  public Versioned<Item> open(UUID id) throws Failed {
    return access.read((transaction, index) -> {
      var entry = index.find(RecordKind.ITEM, id);
      if (entry.isEmpty()) {
        throw missing(index, id);
      }
      var row = access.row(transaction, RecordKind.ITEM, id);
      return new Versioned<>(ItemRecord.open(access.key(), row, entry.get()), row.revision());
    });
  }

  /// Fetches an item and those after it, as far as they are there and of a few megabytes.
  ///
  /// @throws Failed `NotFound` or `Damaged` for the first
  List<ItemsAhead.Fetched> fetch(List<UUID> ids) throws Failed {
    return access.read((transaction, index) -> {
      var first = ids.getFirst();
      if (index.find(RecordKind.ITEM, first).isEmpty()) {
        throw missing(index, first);
      }
      var row = access.row(transaction, RecordKind.ITEM, first);
      var rows = new ArrayList<ItemsAhead.Fetched>();
      rows.add(new ItemsAhead.Fetched(row, index.find(RecordKind.ITEM, first).orElseThrow()));
      long bytes = row.size();
      for (var id : ids.subList(1, ids.size())) {
        var entry = index.find(RecordKind.ITEM, id);
        var next = transaction.records().find(RecordKind.ITEM, id);
        if (bytes > MOST_AHEAD || entry.isEmpty() || next.filter(entry.get()::is).isEmpty()) {
          break;
        }
        rows.add(new ItemsAhead.Fetched(next.get(), entry.get()));
        bytes += next.get().size();
      }
      return rows;
    });
  }

  /// @return what is open of an item, as it was known last
  Overview overview(UUID id) throws Failed {
    return access
        .look(index -> index.find(OfItem.class, id))
        .map(OfItem::overview)
        .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.ITEM)));
  }

  @CallerCloses
  Item opened(ItemsAhead.Fetched item) throws Failed {
    return ItemRecord.open(access.key(), item.row(), item.entry());
  }

  static Failed missing(RecordIndex index, UUID id) {
    var damaged = index.damaged().stream().filter(one -> one.id().equals(id)).toList();
    return new Failed(
        damaged.isEmpty()
            ? new Failure.NotFound(Failure.Missing.ITEM)
            : new Failure.Damaged(Failure.Part.RECORDS, damaged));
  }

  @Override
  public long save(Item item, long base) throws Failed {
    var saved = write(item, base);
    return saved.emptied() ? access.shrunk(saved.revision()) : saved.revision();
  }

  private Saved write(Item item, long base) throws Failed {
    try {
      return access.write((change, index) -> save(change, index, item, base));
    } catch (Failed late) {
      var done = late.done(Saved.class);
      if (late.failure() instanceof Failure.AfterCommit after && done.isPresent()) {
        // Outside, the revision is what a save gives.
        throw new Failed(after, late, done.get().revision());
      }
      throw late;
    }
  }

  /// @param emptied whether a past password went
  private record Saved(long revision, boolean emptied) {}

  private Saved save(Change change, RecordIndex index, Item item, long base) throws Failed {
    requireFolder(index, item);
    if (base != 0 && change.find(RecordKind.ITEM, item.id()).isEmpty()) {
      throw new Failed(new Failure.Conflict(item.id()));
    }
    change.requireRevision(RecordKind.ITEM, item.id(), base);
    if (base == 0) {
      ItemRecord.seal(change, item.withOverview(item.overview().withAttachments(List.of())));
      return new Saved(change.revision(), false);
    }
    return new Saved(change.revision(), edit(change, index, item));
  }

  /// @return whether a past password went
  private boolean edit(Change change, RecordIndex index, Item item) throws Failed {
    var row = change.find(RecordKind.ITEM, item.id()).orElseThrow();
    try (var before = ItemRecord.open(change.key(), row)) {
      var after = PasswordHistory.keep(before, item, now());
      ItemRecord.seal(change, after);
      if (!after.secrets().history().containsAll(before.secrets().history())) {
        // Whoever takes past passwords out of the history wants no byte of them left: the versions,
        // which hold them too, go with them.
        new ItemHistory(change, index).drop(item.id());
        change.transaction().rebuild();
        return true;
      }
      if (!Differences.between(before, after).isEmpty()) {
        new ItemHistory(change, index).keep(before, after.overview().dates().changed());
      }
      return false;
    }
  }

  private static void requireFolder(RecordIndex index, Item item) throws Failed {
    var folder = item.overview().filing().folder();
    if (folder.isPresent() && index.find(RecordKind.FOLDER, folder.get()).isEmpty()) {
      throw new Failed(new Failure.NotFound(Failure.Missing.FOLDER));
    }
  }

  @Override
  public Undo change(List<UUID> ids, ItemChange what) throws Failed {
    return access.write((change, index) -> new ItemChanges(change, index, now()).run(ids, what));
  }

  @Override
  public int undo(Undo undo) throws Failed {
    return access.write((change, index) -> new ItemChanges(change, index, now()).takeBack(undo));
  }

  @Override
  public UUID duplicate(UUID id, String name) throws Failed {
    return access.write((change, _) -> new Duplicate(change, now()).of(id, name));
  }

  @Override
  public CopyReport copyTo(
      Session other, List<UUID> ids, Copying copying, Progress progress, CancelToken cancel)
      throws Failed {
    return copier
        .orElseThrow(() -> new IllegalArgumentException("no session of ours"))
        .copy(other, ids, copying, progress, cancel);
  }

  @Override
  public List<Version> versions(UUID id) throws Failed {
    try (var item = open(id)) {
      return history.list(id, item.value());
    }
  }

  @Override
  @CallerCloses
  public Item openVersion(UUID id, int number) throws Failed {
    return history.open(id, number);
  }

  @Override
  public long restoreVersion(UUID id, int number, long base) throws Failed {
    return history.restore(id, number, base, now());
  }

  @Override
  public void forgetVersions(UUID id) throws Failed {
    history.forget(id);
  }

  public VaultHistory history() {
    return history;
  }

  static void editWithin(Change change, RecordIndex index, UUID id, UnaryOperator<Overview> edit)
      throws Failed {
    var row = change.find(RecordKind.ITEM, id).orElseThrow(() -> missing(index, id));
    try (var item = ItemRecord.open(change.key(), row)) {
      ItemRecord.seal(change, item.withOverview(edit.apply(item.overview())));
    }
  }

  @Override
  public void purge(List<UUID> ids) throws Failed {
    access.edit((change, index) -> purge(change, index, ids));
    access.shrink();
  }

  public static void purge(Change change, RecordIndex index, List<UUID> ids) throws Failed {
    var gone = new HashSet<>(ids);
    var history = new ItemHistory(change, index);
    for (var id : gone) {
      var entry = index.find(RecordKind.ITEM, id);
      if (entry.isEmpty()) {
        throw missing(index, id);
      }
      for (var attachment : entry.get().content(OfItem.class).overview().details().attachments()) {
        change.remove(RecordKind.ATTACHMENT, attachment.id());
      }
      history.drop(id);
      change.remove(RecordKind.ITEM, id);
    }
    for (var other : index.itemsByName()) {
      if (!gone.contains(other.id()) && other.links().stream().anyMatch(gone::contains)) {
        var links = other.links().stream().filter(link -> !gone.contains(link)).toList();
        editWithin(change, index, other.id(), overview -> overview.withLinks(links));
      }
    }
    change.transaction().rebuild();
  }

  @Override
  public void visit(List<UUID> ids, Visit visit, Progress progress, CancelToken cancel)
      throws Failed {
    new ItemVisits(this, List.copyOf(ids), visit, cancel).run(progress);
  }

  @Override
  public ItemMemory memory() {
    return new KeptMemory(access, new MemoryFile(environment.place().data(), access.key()));
  }

  private Instant now() {
    return environment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
