package org.keyturn.vault.engine;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.json.ItemJson;
import org.keyturn.model.json.MalformedContent;
import org.keyturn.model.transfer.ImportWork;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.Items;
import org.keyturn.vault.Versioned;
import org.keyturn.vault.seal.Change;
import org.keyturn.vault.seal.Content.OfItem;
import org.keyturn.vault.seal.Keyed;
import org.keyturn.vault.seal.Snapshot;

/// The items of one session.
final class LocalItems implements Items {
  private static final Comparator<Overview> BY_NAME =
      Comparator.comparing(Overview::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Overview::name)
          .thenComparing(Overview::id);

  private final Cabinet cabinet;
  private final Environment environment;

  LocalItems(Cabinet cabinet, Environment environment) {
    this.cabinet = cabinet;
    this.environment = environment;
  }

  @Override
  public List<Overview> list() throws Failed {
    return cabinet.look(LocalItems::overviews);
  }

  private static List<Overview> overviews(Snapshot snapshot) {
    return snapshot.of(RecordKind.ITEM).values().stream()
        .map(entry -> ((OfItem) entry.content()).overview())
        .sorted(BY_NAME)
        .toList();
  }

  /// @return what is in the file now, also what was changed elsewhere a moment ago
  List<Overview> current() throws Failed {
    return cabinet.read((_, snapshot) -> overviews(snapshot));
  }

  @Override
  public Versioned<Item> open(UUID id) throws Failed {
    return cabinet.read((transaction, snapshot) -> {
      var entry = snapshot.find(RecordKind.ITEM, id);
      if (entry.isEmpty()) {
        throw missing(snapshot, id);
      }
      var row = transaction.records().find(RecordKind.ITEM, id).orElse(null);
      if (row == null || row.revision() != entry.get().revision()) {
        throw new Failed(new Failure.Damaged(Failure.Part.RECORD_SET));
      }
      return new Versioned<>(open(cabinet.key(), row), row.revision());
    });
  }

  private static Failed missing(Snapshot snapshot, UUID id) {
    var damaged = snapshot.damaged().stream().filter(one -> one.id().equals(id)).toList();
    return new Failed(
        damaged.isEmpty()
            ? new Failure.NotFound(Failure.Missing.ITEM)
            : new Failure.Damaged(Failure.Part.RECORDS, damaged));
  }

  static Item open(Keyed key, SealedRecord row) throws Failed {
    byte[] plain = new byte[0];
    try {
      var overview = ((OfItem) key.open(row)).overview();
      plain = key.openSecrets(row);
      return new Item(overview, ItemJson.readSecrets(plain));
    } catch (NotAuthentic | MalformedContent e) {
      throw new Failed(
          new Failure.Damaged(
              Failure.Part.RECORDS,
              List.of(new Failure.DamagedRecord(row.kind().word(), row.id(), "altered"))));
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  static void seal(Change change, Item item) throws Failed {
    var secrets = ItemJson.writeSecrets(item.secrets());
    try {
      var row =
          change
              .key()
              .sealItem(
                  item.id(), change.revision(), ItemJson.writeOverview(item.overview()), secrets);
      change.put(row, new OfItem(item.overview()));
    } finally {
      Arrays.fill(secrets, (byte) 0);
    }
  }

  @Override
  public long save(Item item, long base) throws Failed {
    var emptied = new boolean[1];
    long saved = save(item, base, emptied);
    if (emptied[0]) {
      cabinet.shrink();
    }
    return saved;
  }

  private long save(Item item, long base, boolean[] emptied) throws Failed {
    return cabinet.write((change, snapshot) -> {
      requireFolder(snapshot, item);
      if (base != 0 && change.find(RecordKind.ITEM, item.id()).isEmpty()) {
        throw new Failed(new Failure.Conflict(item.id()));
      }
      change.requireRevision(RecordKind.ITEM, item.id(), base);
      if (base == 0) {
        seal(change, item.withOverview(item.overview().withAttachments(List.of())));
        return change.revision();
      }
      var before = open(change.key(), change.find(RecordKind.ITEM, item.id()).orElseThrow());
      var after = PasswordHistory.keep(before, item, now());
      seal(change, after);
      if (!after.secrets().history().containsAll(before.secrets().history())) {
        // Whoever takes past passwords out of the history wants no byte of them left.
        change.transaction().rebuild();
        emptied[0] = true;
      }
      before.secrets().wipe();
      return change.revision();
    });
  }

  private static void requireFolder(Snapshot snapshot, Item item) throws Failed {
    var folder = item.overview().filing().folder();
    if (folder.isPresent() && snapshot.find(RecordKind.FOLDER, folder.get()).isEmpty()) {
      throw new Failed(new Failure.NotFound(Failure.Missing.FOLDER));
    }
  }

  @Override
  public void trash(UUID id) throws Failed {
    redate(
        id,
        dates -> new Overview.Dates(dates.created(), now(), Optional.of(now()), dates.archived()));
  }

  @Override
  public void restore(UUID id) throws Failed {
    redate(
        id,
        dates -> new Overview.Dates(dates.created(), now(), Optional.empty(), dates.archived()));
  }

  @Override
  public void archive(UUID id, boolean archived) throws Failed {
    redate(
        id,
        dates ->
            new Overview.Dates(
                dates.created(),
                now(),
                dates.deleted(),
                archived ? Optional.of(now()) : Optional.empty()));
  }

  private void redate(UUID id, UnaryOperator<Overview.Dates> dates) throws Failed {
    edit(id, overview -> overview.withDates(dates.apply(overview.dates())));
  }

  /// Changes an item's overview, whatever its revision.
  void edit(UUID id, UnaryOperator<Overview> edit) throws Failed {
    cabinet.write((change, snapshot) -> {
      editWithin(change, snapshot, id, edit);
      return 0;
    });
  }

  static void editWithin(Change change, Snapshot snapshot, UUID id, UnaryOperator<Overview> edit)
      throws Failed {
    var row = change.find(RecordKind.ITEM, id).orElseThrow(() -> missing(snapshot, id));
    var item = open(change.key(), row);
    seal(change, item.withOverview(edit.apply(item.overview())));
    item.secrets().wipe();
  }

  @Override
  public void purge(List<UUID> ids) throws Failed {
    cabinet.write((change, snapshot) -> {
      for (var id : ids) {
        var entry = snapshot.find(RecordKind.ITEM, id);
        if (entry.isEmpty()) {
          throw missing(snapshot, id);
        }
        for (var attachment : ((OfItem) entry.get().content()).overview().details().attachments()) {
          change.remove(RecordKind.ATTACHMENT, attachment.id());
        }
        change.remove(RecordKind.ITEM, id);
      }
      change.transaction().rebuild();
      return 0;
    });
    cabinet.shrink();
  }

  @Override
  public ImportReport receive(
      ImportWork work, boolean dryRun, Progress progress, CancelToken cancel) throws Failed {
    return new Receiving(cabinet, progress, cancel).run(work, dryRun);
  }

  private Instant now() {
    return environment.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }
}
