package org.keyturn.vault.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.VaultKey;
import org.keyturn.files.Disk;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.ImportWork;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.salvage.SalvageReader;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.SalvageReport;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.Content.OfFolder;
import org.keyturn.vault.records.Content.OfSettings;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndexReader;

/// Copies every record that still opens into a new vault with the same master password and a new
/// key, and lists the rest. Reads what [SalvageReader] finds, whatever the state of tables,
/// manifest and headers. Attachments that outlive their item come into an item of their own.
final class Salvage {
  private final Vaults vaults;
  private final Environment environment;
  private final Map<UUID, DamagedRecord> lost = new LinkedHashMap<>();
  private final Set<UUID> lists = RecordIndexReader.bucketIds();
  private long items;
  private long folders;
  private long attachments;

  public Salvage(Vaults vaults, Environment environment) {
    this.vaults = vaults;
    this.environment = environment;
  }

  public SalvageReport run(
      Path vault, Credentials credentials, Path target, Progress progress, CancelToken cancel)
      throws Failed {
    try (var remains = SalvageReader.of(vault, environment.observer());
        var proof = prove(remains.headers(), credentials)) {
      var header = proof.header();
      var cipher = new RecordCipher(header.vaultId(), proof.key());
      var kdf = header.kdf().parameters();
      var stronger = kdf.weakerThan(environment.floor()) ? environment.floor() : kdf;
      // A key file that the old vault had not is no reason to give the new one one.
      var same = header.kdf().keyFile() ? credentials : Credentials.of(credentials.password());
      fill(
          vaults.create(target, same, Optional.of(stronger)),
          sink -> pour(remains, cipher, sink, progress, cancel),
          cancel);
    }
    return new SalvageReport(items, folders, attachments, List.copyOf(lost.values()));
  }

  private record Proof(ClearHeader header, VaultKey key) implements AutoCloseable {
    @Override
    public void close() {
      key.close();
    }
  }

  /// One of two copies may have been changed, and claim to be the newest: each is tried once.
  private Proof prove(List<ClearHeader> headers, Credentials credentials) throws Failed {
    var newest = headers.getFirst();
    try {
      return new Proof(newest, environment.masterKeys().unwrap(newest, credentials));
    } catch (Failed e) {
      if (headers.size() == 1 || e.failure() instanceof Failure.Cancelled) {
        throw e;
      }
    }
    return new Proof(headers.get(1), environment.masterKeys().unwrap(headers.get(1), credentials));
  }

  /// Removes the new vault again if it was not filled: it is ours, for nobody else has made it.
  private static void fill(Session made, ImportWork work, CancelToken cancel) throws Failed {
    try (made) {
      made.imports().pour(work, Progress.NONE, cancel);
    } catch (Failed | RuntimeException e) {
      boolean filled =
          e instanceof Failed failed && failed.failure() instanceof Failure.AfterCommit;
      if (!filled) {
        Disk.discard(made.path());
      }
      throw e;
    }
  }

  private void pour(
      SalvageReader remains,
      RecordCipher key,
      ContentsSink sink,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    var saver = new SalvagedItems(remains, key, sink, environment.clock().instant(), this::lose);
    var found = new HashSet<UUID>();
    var listed = new ArrayList<DamagedRecord>();
    remains.records(row -> {
      found.add(row.id());
      switch (row.kind()) {
        case RecordKind.FOLDER -> folder(row, key, sink);
        case RecordKind.SETTINGS -> settings(row, key, sink);
        case RecordKind.ITEM -> saver.item(row);
        case RecordKind.ATTACHMENT -> saver.attachment(row);
        case RecordKind.VERSIONS -> saver.versions(row);
        case RecordKind.BUCKET -> listed(row, key).ifPresent(listed::addAll);
        case RecordKind.EXPORT,
            RecordKind.RETIRED_KEY,
            RecordKind.DRAFT_KEY,
            RecordKind.AFTERMATH,
            RecordKind.IMPORT,
            RecordKind.STATES,
            RecordKind.HEADER -> {
          // They belong to the old key, or to the old vault.
        }
        case OpaqueKind kind -> lost.put(row.id(), unread(kind, row.id()));
      }
    });
    saver.save(progress, cancel);
    items = saver.items();
    attachments = saver.attachments();
    listed.stream()
        .filter(one -> !found.contains(one.id()))
        .forEach(one -> lost.putIfAbsent(one.id(), one));
    // Without its list, nobody can say what else is missing.
    lists.forEach(
        id -> lost.putIfAbsent(id, new DamagedRecord(RecordKind.BUCKET, id, DamageReason.MISSING)));
  }

  private Optional<List<DamagedRecord>> listed(SealedRecord row, RecordCipher key) throws Failed {
    try {
      var listed = RecordIndexReader.listed(row, key);
      lists.remove(row.id());
      return Optional.of(listed);
    } catch (NotAuthentic e) {
      return Optional.empty();
    }
  }

  private void folder(SealedRecord row, RecordCipher key, ContentsSink sink) throws Failed {
    try {
      sink.folder(key.open(row, OfFolder.class).folder());
      folders++;
    } catch (NotAuthentic e) {
      lose(row.kind(), row.id());
    }
  }

  private void settings(SealedRecord row, RecordCipher key, ContentsSink sink) throws Failed {
    try {
      sink.settings(key.open(row, OfSettings.class).settings());
    } catch (NotAuthentic e) {
      lose(row.kind(), row.id());
    }
  }

  /// What it means for the new vault only a later program knows.
  private static DamagedRecord unread(OpaqueKind kind, UUID id) {
    return new DamagedRecord(kind, id, DamageReason.UNREAD);
  }

  private void lose(Kind kind, UUID id) {
    lost.put(id, new DamagedRecord(kind, id, DamageReason.ALTERED));
  }
}
