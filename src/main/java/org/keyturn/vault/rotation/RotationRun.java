package org.keyturn.vault.rotation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.Disk;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.Backup;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.RotationCheck;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfVersions;
import org.keyturn.vault.records.Content.Owed;
import org.keyturn.vault.records.FullCheck;
import org.keyturn.vault.records.HeaderInForce;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.RecordIndexReader;
import org.keyturn.vault.records.RowSources;
import org.keyturn.vault.records.VaultAccess;

/// One run of a rotation. Until [#turn] has returned, nothing of the vault is changed and closing
/// takes the rest back; afterwards nothing is taken back.
final class RotationRun implements AutoCloseable {

  private final RotatingSession session;
  private final VaultAccess access;
  private final Environment environment;
  private final RotationRequest request;
  private final Backup backups;
  private @Nullable RotatedHeaders headers;
  private @Nullable Path backup;
  private @Nullable Path setAside;
  private @Nullable Reencryption reencryption;
  private List<DamagedRecord> damaged = List.of();
  private RotationCheck.Amounts amounts = new RotationCheck.Amounts(0, 0, 0, 0);
  private RotationReport.Copies copies =
      new RotationReport.Copies(Optional.empty(), List.of(), List.of(), Optional.empty());
  private boolean turned;
  private boolean doubtful;

  RotationRun(
      RotatingSession session,
      VaultAccess access,
      Environment environment,
      RotationRequest request) {
    this.session = session;
    this.access = access;
    this.environment = environment;
    this.request = request;
    this.backups = new Backup(session.path(), environment.observer());
  }

  void prepare(RotatedHeaders prepared) {
    headers = prepared;
  }

  private RotatedHeaders headers() {
    return java.util.Objects.requireNonNull(headers);
  }

  /// Everything up to and with the commit, in one transaction.
  ///
  /// @return true, as soon as the new key is in force; whatever is thrown means that it is not
  boolean turn(Progress progress, CancelToken cancel) throws Failed {
    begin();
    try {
      commit(progress, cancel);
      turned = true;
    } catch (Failed | RuntimeException e) {
      turned = landed();
      if (!turned) {
        takeBack();
        throw e;
      }
      doubtful = true;
    }
    return turned;
  }

  /// Notes in the vault that a rotation begins, in a transaction of its own: from the first spilled
  /// page on the file is only whole together with its journal, and whoever opens it without must
  /// check every record. Free pages go first, so that what spills makes the file longer than its
  /// header says. A vault with damaged records takes no such note.
  private void begin() throws Failed {
    try {
      if (access.look(index -> index.damaged().isEmpty())) {
        VaultRotation.owe(access, Owed.CHECK_AFTER_START);
      }
      access.shrink();
    } catch (Failed e) {
      // Only the note stands in the vault, and nothing of what was asked for.
      throw e.failure() instanceof Failure.AfterCommit after ? new Failed(after.cause(), e) : e;
    }
  }

  /// A failure at or after the commit does not tell whether it took place: a fresh look does.
  private boolean landed() {
    try (var file = VaultFile.open(session.path(), environment.observer())) {
      return file.read(Transaction::headers).header().key().id().equals(headers().key().keyId());
    } catch (Failed | RuntimeException e) {
      return false;
    }
  }

  private void takeBack() {
    try {
      if (session.lockReason().isEmpty() && access.look(index -> index.damaged().isEmpty())) {
        VaultRotation.owe(access, Owed.NOTHING);
      }
    } catch (Failed | RuntimeException e) {
      // The next unlock checks the whole and finds it sound.
    }
  }

  private void commit(Progress progress, CancelToken cancel) throws Failed {
    access.withFile(
        (transaction, known) -> {
          requireSame(HeaderInForce.of(transaction, access.key(), known));
          var index = RecordIndexReader.read(transaction, access.key(), headers().old());
          index.closeKeys();
          requireNoted(index);
          transaction.turning(true);
          check(transaction, index, progress, cancel);
          backUp(progress, cancel);
          var work =
              new Reencryption(
                  transaction,
                  access.key(),
                  new RecordCipher(headers().old().vaultId(), headers().key()),
                  environment.clock());
          reencryption = work;
          work.run(index, headers().next(), request, damaged, progress, cancel);
          progress.report(Tick.begin(Stage.COMMIT));
          keepBackup();
          if (!cancel.close()) {
            throw new Failed(new Failure.Cancelled());
          }
          return 0;
        },
        true);
  }

  private void requireSame(ClearHeader now) throws Failed {
    if (!now.key().id().equals(headers().old().key().id())) {
      throw new Failed(new Failure.StaleSession(access.key().keyId().hex()));
    }
    if (!Arrays.equals(now.bytes(), headers().old().bytes())) {
      // The master password was changed elsewhere between the proof and now.
      throw new Failed(new Failure.Conflict(now.vaultId()));
    }
  }

  /// Another session that was just unlocked may have settled the note.
  private static void requireNoted(RecordIndex index) throws Failed {
    boolean noted =
        index
            .find(RecordKind.AFTERMATH, VaultRotation.AFTERMATH_ROW)
            .map(entry -> ((OfAftermath) entry.content()).owed() == Owed.CHECK_AFTER_START)
            .orElse(false);
    if (!noted && index.damaged().isEmpty()) {
      throw new Failed(new Failure.Busy());
    }
  }

  private void check(
      Transaction transaction, RecordIndex index, Progress progress, CancelToken cancel)
      throws Failed {
    var check = new FullCheck(RowSources.within(transaction.records()), access.key(), index);
    var found = check.run(Stage.CHECK, progress, cancel);
    damaged = found.damaged();
    amounts =
        new RotationCheck.Amounts(
            found.items(), found.folders(), found.attachments(), check.bytes());
    if (!damaged.isEmpty()) {
      if (request.setAside().isEmpty()) {
        throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, damaged));
      }
      damaged = withBelongings(damaged, index);
      new SetAside(transaction, environment.outputs()).write(request.setAside().get(), damaged);
      setAside = request.setAside().get();
    }
    var chosen =
        session.exports().ledger().stream()
            .filter(export -> request.renew().contains(export.identity().exportId()))
            .toList();
    long needed = VaultRotation.SpaceNeeded.of(transaction.fileBytes(), chosen);
    long free = new Disk(environment.observer()).freeSpace(session.path());
    if (free < needed) {
      throw new Failed(new Failure.DiskFull(needed, free));
    }
  }

  /// What was kept with an item goes where the item goes: nobody could reach it without.
  private static List<DamagedRecord> withBelongings(
      List<DamagedRecord> damaged, RecordIndex index) {
    var all = new ArrayList<>(damaged);
    var named = damaged.stream().map(DamagedRecord::id).collect(Collectors.toSet());
    for (var kind : List.of(RecordKind.ATTACHMENT, RecordKind.VERSIONS)) {
      index
          .of(kind)
          .forEach((id, entry) -> {
            var item = itemOf(entry.content());
            boolean gone = named.contains(item) || index.find(RecordKind.ITEM, item).isEmpty();
            if (gone && !named.contains(id)) {
              all.add(new DamagedRecord(kind.word(), id, "without-item"));
            }
          });
    }
    return all;
  }

  private static UUID itemOf(Content content) {
    return content instanceof OfVersions versions
        ? versions.item()
        : ((OfAttachment) content).item();
  }

  private void backUp(Progress progress, CancelToken cancel) throws Failed {
    AttachmentStreams.requireOngoing(cancel);
    if (request.backup() != BackupChoice.NONE) {
      progress.report(Tick.begin(Stage.BACKUP));
      backup = backups.write(headers().old());
    }
  }

  /// A copy that stays gets its lasting name before the commit, so that no unlock takes it for a
  /// left-over.
  private void keepBackup() throws Failed {
    if (backup != null && request.backup() == BackupChoice.KEEP) {
      backup = backups.keep(backup);
    }
  }

  /// Opens every record from the file with the new password's key, then makes the ticked exports
  /// again.
  ///
  /// @throws Failed `AfterCommit`: the new key is in force whatever happens here
  RotationReport.Renewals verifyAndRenew(Progress progress) throws Failed {
    try {
      return verified(progress);
    } catch (Failed e) {
      var failure = e.failure() instanceof Failure.AfterCommit after ? after.cause() : e.failure();
      throw VaultRotation.afterCommit(failure, headers().next(), e);
    }
  }

  private RotationReport.Renewals verified(Progress progress) throws Failed {
    var cancel = new CancelToken();
    try (var file = VaultFile.open(session.path(), environment.observer());
        var key =
            environment
                .masterKeys()
                .unwrap(file.read(Transaction::headers).header(), request.passwords().next())) {
      var cipher = new RecordCipher(headers().old().vaultId(), key);
      var index =
          file.read(transaction -> {
            var now = transaction.headers().header();
            var fresh = RecordIndexReader.read(transaction, cipher, now);
            var whole =
                new FullCheck(RowSources.within(transaction.records()), cipher, fresh)
                    .run(Stage.VERIFY, progress, cancel);
            if (!whole.whole()) {
              throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, whole.damaged()));
            }
            fresh.closeKeys();
            return fresh;
          });
      shrink(file);
      progress.report(Tick.begin(Stage.RENEW));
      var turnedVault = new RotatedVault(file, cipher, index, environment);
      copies = turnedVault.copies(request.oldBackups(), Optional.ofNullable(backup));
      return turnedVault.renewals();
    }
  }

  private void shrink(VaultFile file) throws Failed {
    if (doubtful) {
      file.confirm();
    }
    try {
      file.shrink();
      file.edit(transaction -> transaction.turning(false));
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.Busy)) {
        throw e;
      }
      // Someone reads: the pages stay free inside the file.
    }
  }

  RotationReport report(RotationReport.Renewals renewals, Duration took) {
    var keys =
        new RotationReport.Keys(
            headers().old().key().id(),
            headers().next().key().id(),
            headers().next().key().generation());
    return new RotationReport(amounts, keys, took, renewals, copies, damaged);
  }

  @Override
  public void close() {
    if (!turned && setAside != null) {
      Disk.discard(setAside);
    }
    if (headers != null) {
      headers.key().close();
    }
    if (reencryption != null) {
      reencryption.close();
    }
    if (!turned && backup != null) {
      try {
        backups.delete(backup);
      } catch (Failed e) {
        // The next unlock finds it by its name and removes it.
      }
    }
  }
}
