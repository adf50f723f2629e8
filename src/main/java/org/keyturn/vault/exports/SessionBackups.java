package org.keyturn.vault.exports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.files.PartFile;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Backup;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupCopy.Place;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.VaultBackups;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.FullCheck;
import org.keyturn.vault.records.HeaderInForce;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndexReader;
import org.keyturn.vault.records.RowSources;
import org.keyturn.vault.records.VaultAccess;

/// The copies of one session's vault.
public final class SessionBackups implements VaultBackups {
  private static final Duration EVERY = Duration.ofDays(1);
  private static final String END = ".keyturn";

  private final VaultAccess access;
  private final Environment environment;
  private final BackupFolder backupFolder;

  public SessionBackups(VaultAccess access, Environment environment) {
    this.access = access;
    this.environment = environment;
    this.backupFolder = new BackupFolder(environment.place().data(), environment.observer());
  }

  @Override
  public List<BackupCopy> list() throws Failed {
    var id = access.key().vaultId();
    var all = new ArrayList<>(backupFolder.list(id));
    for (var file : new Backup(path(), environment.observer()).kept()) {
      backupFolder
          .read(file, Place.BESIDE)
          .filter(copy -> copy.state().vaultId().equals(id))
          .ifPresent(all::add);
    }
    all.sort(Comparator.comparing(BackupCopy::made).reversed());
    return all;
  }

  private Path path() {
    return access.file().path();
  }

  @Override
  public Optional<BackupCopy> makeIfDue(BackupRules rules, Progress progress, CancelToken cancel)
      throws Failed {
    long revision = access.read((_, index) -> index.revision());
    var now = environment.clock().instant();
    var newest = backupFolder.list(access.key().vaultId()).stream().findFirst();
    boolean enough =
        newest
            .filter(copy -> same(copy, revision) || copy.made().plus(EVERY).isAfter(now))
            .isPresent();
    return enough ? Optional.empty() : Optional.of(make(rules, progress, cancel));
  }

  private boolean same(BackupCopy copy, long revision) {
    return copy.state().revision() == revision && copy.state().key().equals(access.key().keyId());
  }

  @Override
  public BackupCopy make(BackupRules rules, Progress progress, CancelToken cancel) throws Failed {
    var copy = copy(progress, cancel);
    thin(rules);
    return copy;
  }

  /// Makes a copy and leaves all older ones.
  public BackupCopy copy(Progress progress, CancelToken cancel) throws Failed {
    progress.report(Tick.begin(Stage.COPY));
    var header =
        access.read((transaction, known) -> HeaderInForce.of(transaction, access.key(), known));
    var folder = backupFolder.folder(header.vaultId());
    requireSpace(folder);
    var target = backupFolder.next(folder, stem(path()), environment.clock().instant());
    var part = PartFile.beside(target, header.vaultId().toString());
    new Backup(path(), environment.observer()).write(part, header);
    BackupCopy copy;
    try {
      inForce(part, header);
      requireWhole(part, header, progress, cancel);
      copy = backupFolder.read(part, target, Place.DATA_FOLDER);
      backupFolder.disk().rename(part, target);
    } catch (Failed | RuntimeException e) {
      discard(part);
      throw e;
    }
    backupFolder.disk().syncFolder(folder);
    return copy;
  }

  /// What a copy tells without a password is right although somebody has changed one of the vault's
  /// headers.
  private void inForce(Path copy, ClearHeader header) throws Failed {
    try (var file = VaultFile.open(copy, environment.observer())) {
      if (file.read(Transaction::headers).oneDamaged()) {
        file.edit(transaction -> transaction.writeHeaders(header));
      }
    }
  }

  /// A file name that says which vault it was.
  static String stem(Path vault) {
    var name = vault.getFileName().toString();
    return name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
  }

  private void requireSpace(Path folder) throws Failed {
    long bytes = access.withFile((transaction, _) -> transaction.fileBytes(), false);
    long free = backupFolder.disk().freeSpace(folder.resolve("copy"));
    if (free < bytes) {
      throw new Failed(new Failure.DiskFull(bytes, free));
    }
  }

  private void requireWhole(Path copy, ClearHeader header, Progress progress, CancelToken cancel)
      throws Failed {
    try {
      check(copy, new Checked(access.key(), header), environment.observer(), progress, cancel);
    } catch (IllegalStateException e) {
      // The key was closed by a lock meanwhile; anything else is a bug.
      access.look(_ -> 0);
      throw e;
    }
    AttachmentStreams.requireOngoing(cancel);
  }

  /// Whose copy it is.
  record Checked(RecordCipher key, ClearHeader header) {}

  /// The copy is of the key that this session has, and every record of it opens.
  static void check(
      Path copy, Checked of, CallObserver observer, Progress progress, CancelToken cancel)
      throws Failed {
    try (var file = VaultFile.openReadOnly(copy, observer)) {
      var now = file.read(transaction -> HeaderInForce.of(transaction, of.key()));
      if (!now.key().id().equals(of.header().key().id())) {
        throw new Failed(new Failure.StaleSession(of.key().keyId().hex()));
      }
      var damaged = file.read(transaction -> wholly(transaction, of.key(), now, progress, cancel));
      if (!damaged.isEmpty()) {
        throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, damaged));
      }
    }
  }

  private static List<Failure.DamagedRecord> wholly(
      Transaction transaction,
      RecordCipher key,
      ClearHeader header,
      Progress progress,
      CancelToken cancel)
      throws Failed {
    var index = RecordIndexReader.read(transaction, key, header);
    try {
      return new FullCheck(RowSources.within(transaction.records()), key, index)
          .run(Stage.CHECK, progress, cancel)
          .damaged();
    } finally {
      index.closeKeys();
    }
  }

  private void discard(Path part) {
    try {
      new Backup(path(), environment.observer()).delete(part);
    } catch (Failed e) {
      // The next copy sweeps it away: its name says whose it was.
    }
  }

  private void thin(BackupRules rules) {
    try {
      var copies = backupFolder.list(access.key().vaultId());
      var times = copies.stream().map(BackupCopy::made).collect(Collectors.toSet());
      var kept = Thinning.kept(times, rules, ZoneId.systemDefault());
      deleteAll(copies.stream().filter(copy -> !kept.contains(copy.made())).toList());
    } catch (Failed e) {
      // One more than the rules allow is no loss; the next copy thins them out.
    }
  }

  @Override
  public void delete(BackupCopy copy) throws Failed {
    if (!copy.state().vaultId().equals(access.key().vaultId())) {
      throw new Failed(new Failure.NotFound(Failure.Missing.FILE));
    }
    backupFolder.delete(copy);
  }

  /// Removes every copy that was listed, as far as it is still there.
  ///
  /// @return those that could not be removed
  public List<Path> deleteAll(List<BackupCopy> copies) {
    var left = new ArrayList<Path>();
    for (var copy : copies) {
      try {
        delete(copy);
      } catch (Failed e) {
        if (new Disk(environment.observer()).plainFile(copy.path())) {
          left.add(copy.path());
        }
      }
    }
    return left;
  }
}
