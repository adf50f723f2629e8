package org.keyturn.vault.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Backup;
import org.keyturn.store.HeaderCopies;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.KeyRotation;
import org.keyturn.vault.Notice;
import org.keyturn.vault.seal.Content.OfAftermath;
import org.keyturn.vault.seal.Content.OfExport;

/// What an unlock owes before it returns: the repair of a damaged header copy, the full check after
/// a rotation with the removal of its backup, and the things worth saying. None of it can make the
/// unlock fail, but for cancelling.
final class AfterUnlock {
  private final LocalSession session;
  private final Cabinet cabinet;
  private final Environment environment;

  AfterUnlock(LocalSession session, Environment environment) {
    this.session = session;
    this.cabinet = session.cabinet();
    this.environment = environment;
  }

  void run(HeaderCopies copies, Progress progress, CancelToken cancel) throws Failed {
    var damaged = cabinet.look(snapshot -> List.copyOf(snapshot.damaged()));
    if (!damaged.isEmpty()) {
      session.notice(new Notice.DamageFound(damaged));
    }
    if (cabinet.file().readOnly()) {
      session.notice(new Notice.ReadOnlyFile());
    }
    if (copies.oneDamaged() && damaged.isEmpty()) {
      repair(copies);
    }
    backups(damaged.isEmpty(), progress, cancel);
    if (copies.header().kdf().parameters().weakerThan(environment.floor())) {
      session.notice(new Notice.WeakKdf());
    }
    var pending = pendingRenewals();
    if (!pending.isEmpty()) {
      session.notice(new Notice.RenewalsPending(pending));
    }
    int drafts = session.drafts().list().size();
    if (drafts > 0) {
      session.notice(new Notice.DraftsWaiting(drafts));
    }
  }

  private void repair(HeaderCopies copies) throws Failed {
    try {
      cabinet.withFile(
          (transaction, _) -> {
            transaction.writeHeaders(copies.header());
            return 0;
          },
          true);
      session.notice(new Notice.HeaderRepaired());
    } catch (Failed e) {
      // A file that cannot be written stays as it is; the sound copy serves.
      session.notice(new Notice.HeaderRepaired());
    }
  }

  private void backups(boolean undamaged, Progress progress, CancelToken cancel) throws Failed {
    var backups = new Backup(session.path(), environment.tap());
    var found = mine(backups);
    boolean due =
        cabinet.look(snapshot ->
            snapshot
                .find(RecordKind.AFTERMATH, LocalRotation.AFTERMATH_ROW)
                .map(entry -> ((OfAftermath) entry.content()).checkDue())
                .orElse(false));
    if (found.isEmpty() && !due) {
      return;
    }
    boolean whole = undamaged && whole(progress, cancel);
    if (whole) {
      found.forEach(path -> remove(backups, path));
    } else {
      found.forEach(path -> session.notice(new Notice.BackupRemains(path)));
    }
    if (whole && due) {
      settle();
    }
  }

  private List<Path> mine(Backup backups) {
    var mine = new ArrayList<Path>();
    try {
      for (var path : backups.left()) {
        backups
            .identify(path)
            .filter(header -> header.vaultId().equals(session.info().vaultId()))
            .filter(header -> header.key().generation() <= session.info().generation())
            .ifPresent(_ -> mine.add(path));
      }
    } catch (Failed e) {
      // A folder that cannot be listed hides its left-overs; the vault itself is open.
    }
    return mine;
  }

  private boolean whole(Progress progress, CancelToken cancel) throws Failed {
    try {
      var snapshot = cabinet.read((_, known) -> known);
      var check = new FullCheck(Sources.each(cabinet), cabinet.key(), snapshot);
      return check.run(KeyRotation.Stage.CHECK, progress, cancel).whole();
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Cancelled) {
        throw e;
      }
      return false;
    }
  }

  /// Under the write lock, so that no rotation is at work whose backup this would be.
  private void remove(Backup backups, Path path) {
    try {
      cabinet.withFile(
          (_, _) -> {
            backups.delete(path);
            return 0;
          },
          true);
      session.notice(new Notice.BackupRemoved(path));
    } catch (Failed e) {
      session.notice(new Notice.BackupRemains(path));
    }
  }

  private void settle() {
    try {
      cabinet.write((change, snapshot) -> {
        var entry = snapshot.find(RecordKind.AFTERMATH, LocalRotation.AFTERMATH_ROW);
        if (entry.isPresent()) {
          var began = ((OfAftermath) entry.get().content()).keyBegan();
          change.put(LocalRotation.AFTERMATH_ROW, new OfAftermath(began, false));
        }
        return 0;
      });
    } catch (Failed e) {
      // The next unlock checks once more.
    }
  }

  private List<Path> pendingRenewals() throws Failed {
    return cabinet.look(snapshot ->
        snapshot.of(RecordKind.EXPORT).values().stream()
            .map(entry -> (OfExport) entry.content())
            .filter(OfExport::pending)
            .map(OfExport::path)
            .toList());
  }
}
