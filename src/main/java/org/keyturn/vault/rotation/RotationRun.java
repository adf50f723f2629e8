package org.keyturn.vault.rotation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.Disk;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Transaction;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.RotationCheck;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.AttachmentStreams;
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
  private final RotationBackup backup;
  private @Nullable RotatedHeaders headers;
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
    this.backup = new RotationBackup(session.path(), environment.observer(), request.backup());
  }

  void prepare(RotatedHeaders prepared) {
    headers = prepared;
  }

  private RotatedHeaders headers() {
    return Objects.requireNonNull(headers);
  }

  private RotationVerification verification() {
    return new RotationVerification(session.path(), environment, headers());
  }

  /// Everything up to and with the commit, in one transaction.
  ///
  /// @return true, as soon as the new key is in force; whatever is thrown means that it is not
  boolean turn(Progress progress, CancelToken cancel) throws Failed {
    var note = new RotationNote(access);
    note.make();
    try {
      commit(progress, cancel);
      turned = true;
    } catch (Failed | RuntimeException e) {
      turned = verification().landed();
      if (!turned) {
        if (session.lockReason().isEmpty()) {
          note.takeBack();
        }
        throw e;
      }
      doubtful = true;
    }
    return turned;
  }

  private void commit(Progress progress, CancelToken cancel) throws Failed {
    access.withFile(
        (transaction, known) -> {
          requireSame(HeaderInForce.of(transaction, access.key(), known));
          progress.report(Tick.begin(Stage.CHECK));
          var index =
              RecordIndexReader.read(
                  transaction, access.key(), headers().old(), Optional.of(known));
          index.closeKeys();
          RotationNote.require(index);
          transaction.turning(true);
          var files = new FullCheck(source(transaction), access.key(), index).filesIfAllKnown();
          boolean checked = files.isEmpty() || request.setAside().isPresent();
          if (checked) {
            check(transaction, index, progress, cancel);
          }
          requireSpace(transaction);
          backUp(progress, cancel);
          var work =
              new Reencryption(
                  transaction,
                  access.key(),
                  new RecordCipher(headers().old().vaultId(), headers().key()),
                  environment.clock());
          reencryption = work;
          try {
            work.run(index, headers().next(), request, damaged, progress, cancel);
          } catch (Failed e) {
            if (!checked && e.failure() instanceof Failure.Damaged) {
              // By name, all of them.
              check(transaction, index, progress, cancel);
            }
            throw e;
          }
          if (!checked) {
            amounts =
                new RotationCheck.Amounts(
                    index.of(RecordKind.ITEM).size(),
                    index.of(RecordKind.FOLDER).size(),
                    files.getAsLong(),
                    work.checkedBytes());
          }
          progress.report(Tick.begin(Stage.COMMIT));
          backup.keep();
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

  private static FullCheck.Source source(Transaction transaction) {
    return RowSources.within(transaction.records());
  }

  /// Opens every record before any is sealed anew, for whoever wants the damaged ones set aside.
  /// Where none seems damaged each is opened when it is sealed, once.
  private void check(
      Transaction transaction, RecordIndex index, Progress progress, CancelToken cancel)
      throws Failed {
    var check = new FullCheck(source(transaction), access.key(), index);
    var found = check.run(Stage.CHECK, progress, cancel);
    damaged = found.damaged();
    amounts =
        new RotationCheck.Amounts(
            found.items(), found.folders(), found.attachments(), check.bytes());
    if (!damaged.isEmpty()) {
      if (request.setAside().isEmpty()) {
        throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, damaged));
      }
      damaged = SetAside.withBelongings(damaged, index);
      new SetAside(transaction, environment.outputs()).write(request.setAside().get(), damaged);
      setAside = request.setAside().get();
    }
  }

  private void requireSpace(Transaction transaction) throws Failed {
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

  private void backUp(Progress progress, CancelToken cancel) throws Failed {
    AttachmentStreams.requireOngoing(cancel);
    if (backup.isWanted()) {
      progress.report(Tick.begin(Stage.BACKUP));
      backup.write(headers().old());
    }
  }

  /// Opens every record from the file with the new password's key, then makes the ticked exports
  /// again.
  ///
  /// @throws Failed `AfterCommit`: the new key is in force whatever happens here
  RotationReport.Renewals verifyAndRenew(Progress progress) throws Failed {
    try {
      return verification()
          .opened(
              request.passwords().next(),
              doubtful,
              progress,
              rotated -> {
                progress.report(Tick.begin(Stage.RENEW));
                copies = rotated.copies(request.oldBackups(), backup.written());
                return rotated.renewals();
              });
    } catch (Failed e) {
      var failure = e.failure() instanceof Failure.AfterCommit after ? after.cause() : e.failure();
      throw VaultRotation.afterCommit(failure, headers().next(), e);
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
    if (!turned) {
      backup.discard();
    }
  }
}
