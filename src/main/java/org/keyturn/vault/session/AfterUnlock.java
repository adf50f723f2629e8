package org.keyturn.vault.session;

import java.nio.file.Path;
import java.util.List;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Backup;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.KeyRotation;
import org.keyturn.vault.Notice;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.Owed;
import org.keyturn.vault.records.FullCheck;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.VaultAccess;
import org.keyturn.vault.rotation.VaultRotation;

/// What an unlock owes before it returns: the repair of a damaged header copy, the full check after
/// a rotation with the removal of its backup, and the things worth saying. None of it can make the
/// unlock fail, but for cancelling.
final class AfterUnlock {
  private final VaultSession session;
  private final VaultAccess access;
  private final Environment environment;

  AfterUnlock(VaultSession session, Environment environment) {
    this.session = session;
    this.access = session.access();
    this.environment = environment;
  }

  /// @param header the one in force
  /// @param oneDamaged whether the other copy is not the same
  void run(ClearHeader header, boolean oneDamaged, Progress progress, CancelToken cancel)
      throws Failed {
    var damaged = access.look(index -> List.copyOf(index.damaged()));
    var judgement = new WholenessCheck(access);
    judgement.requireSoundPages(damaged);
    if (!damaged.isEmpty()) {
      session.notice(new Notice.DamageFound(damaged));
    }
    if (access.file().readOnly()) {
      session.notice(new Notice.ReadOnlyFile());
    }
    if (oneDamaged && damaged.isEmpty()) {
      repair(header);
    }
    owed(judgement, damaged.isEmpty(), progress, cancel);
    clearJournal();
    if (header.kdf().parameters().weakerThan(environment.floor())) {
      session.notice(new Notice.WeakKdf());
    }
    environment.unfinished().sweep();
    var pending = pendingRenewals();
    if (!pending.isEmpty()) {
      session.notice(new Notice.RenewalsPending(pending));
    }
    drafts();
  }

  private void repair(ClearHeader header) throws Failed {
    try {
      access.writeBeside(transaction -> {
        var now = transaction.headers();
        if (now.oneDamaged() && now.has(header)) {
          transaction.writeHeaders(header);
        }
      });
    } catch (Failed e) {
      requireStillOpen(e);
      // A file that cannot be written stays as it is; the sound copy serves.
    }
    session.notice(new Notice.HeaderRepaired());
  }

  /// A rotation elsewhere may have locked this session: then nothing is left to be done here.
  private void requireStillOpen(Failed e) throws Failed {
    if (session.lockReason().isPresent()) {
      throw e;
    }
  }

  /// Settles what stands open: the check that a rotation owes, its backup, the length of the file.
  private void owed(
      WholenessCheck judgement, boolean undamaged, Progress progress, CancelToken cancel)
      throws Failed {
    var backups = new Backup(session.path(), environment.observer());
    var left = left(backups);
    var owed = judgement.owed();
    if (left.isEmpty() && owed == Owed.NOTHING) {
      length(judgement, undamaged);
      return;
    }
    boolean known = left.isEmpty() && undamaged && checkedHere();
    boolean whole = known || (undamaged && whole(judgement, progress, cancel));
    if (!whole && owed == Owed.CHECK_AFTER_START) {
      throw new Failed(new Failure.InterruptedRotation());
    }
    length(judgement, whole);
    if (!whole) {
      left.stream()
          .filter(path -> mine(backups, path))
          .forEach(path -> session.notice(new Notice.BackupRemains(path)));
      return;
    }
    for (var path : left) {
      remove(backups, path);
    }
    if (owed != Owed.NOTHING) {
      settle();
    }
  }

  /// A whole vault keeps nothing behind its last page, where the file can be written.
  private void length(WholenessCheck judgement, boolean whole) throws Failed {
    long surplus = judgement.surplus();
    if (surplus > 0) {
      session.notice(new Notice.Surplus(surplus, whole && cut()));
    }
  }

  private boolean cut() throws Failed {
    try {
      access.impatiently(() -> access.file().shrink());
      return true;
    } catch (Failed e) {
      requireStillOpen(e);
      // The pages are whole without it; the next unlock tries again.
      return false;
    }
  }

  private boolean checkedHere() throws Failed {
    return access.look(index -> new LastSeen(data()).checked(session.path(), index));
  }

  private Path data() {
    return environment.place().data();
  }

  private static List<Path> left(Backup backups) {
    try {
      return backups.left();
    } catch (Failed e) {
      // A folder that cannot be listed hides its left-overs; the vault itself is open.
      return List.of();
    }
  }

  private boolean mine(Backup backups, Path path) {
    return backups
        .identify(path)
        .filter(header -> header.vaultId().equals(session.info().vaultId()))
        .filter(header -> header.key().generation() <= session.info().generation())
        .isPresent();
  }

  private boolean whole(WholenessCheck judgement, Progress progress, CancelToken cancel)
      throws Failed {
    try {
      var found = FullCheck.of(access, KeyRotation.Stage.CHECK, progress, cancel);
      if (!found.whole() && judgement.owed() != Owed.CHECK_AFTER_START) {
        session.notice(new Notice.DamageFound(found.damaged()));
      }
      if (found.whole()) {
        // Records that all open may stand among pages that a rotation had not written yet.
        judgement.requireIntegrity();
      }
      return found.whole();
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Cancelled
          || e.failure() instanceof Failure.InterruptedRotation) {
        throw e;
      }
      requireStillOpen(e);
      return false;
    }
  }

  /// Under the write lock, so that no rotation is at work whose backup this would be.
  private void remove(Backup backups, Path path) throws Failed {
    try {
      access.writeBeside(_ -> {
        if (mine(backups, path) || backups.empty(path)) {
          backups.delete(path);
          session.notice(new Notice.BackupRemoved(path));
        }
      });
    } catch (Failed e) {
      requireStillOpen(e);
      if (!(e.failure() instanceof Failure.Busy) && mine(backups, path)) {
        session.notice(new Notice.BackupRemains(path));
      }
    }
  }

  /// This computer knows by now; the vault is told with the first change that is made here, for an
  /// unlock alone leaves it as it is.
  private void settle() throws Failed {
    var note =
        access.look(index -> {
          new LastSeen(data()).rememberChecked(session.path(), index);
          return index.find(RecordKind.AFTERMATH, VaultRotation.AFTERMATH_ROW);
        });
    access
        .firstWrite()
        .with((change, index) -> {
          var now = index.find(RecordKind.AFTERMATH, VaultRotation.AFTERMATH_ROW);
          if (now.map(RecordIndex.Entry::revision).equals(note.map(RecordIndex.Entry::revision))) {
            VaultRotation.owe(change, index, Owed.NOTHING);
          }
        });
  }

  private void clearJournal() throws Failed {
    try {
      access.impatiently(() -> access.file().clearJournal());
    } catch (Failed e) {
      requireStillOpen(e);
      // Someone writes, and the journal is theirs.
    }
  }

  private List<Path> pendingRenewals() throws Failed {
    return access.look(
        index -> index.all(OfExport.class).filter(OfExport::pending).map(OfExport::path).toList());
  }

  private void drafts() throws Failed {
    try (var drafts = session.drafts().list()) {
      if (!drafts.isEmpty()) {
        session.notice(new Notice.DraftsWaiting(drafts.size()));
      }
    } catch (Failed e) {
      requireStillOpen(e);
      // A folder of drafts that cannot be read hides them; the vault itself is open.
    }
  }
}
