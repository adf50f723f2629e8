package org.keyturn.vault.session;

import java.util.Optional;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.vault.Notice;

/// Brings a vault of an earlier format to the present one, after a copy of it was made on this
/// computer. The vault's revision stays: an unlock is no edit, and two computers that unlock copies
/// of one vault come to the very same state.
final class FormatUpgrade {
  private final VaultSession session;

  FormatUpgrade(VaultSession session) {
    this.session = session;
  }

  /// A file that cannot be written, is damaged, or is being written by someone else stays as it is;
  /// so does one that cannot be copied first.
  ///
  /// @param next empty if the vault is of the present format
  void run(Optional<ClearHeader> next, Progress progress, CancelToken cancel) throws Failed {
    var access = session.access();
    if (next.isEmpty()
        || access.file().readOnly()
        || access.look(index -> !index.damaged().isEmpty())) {
      return;
    }
    try {
      var before = session.backups().copy(progress, cancel);
      access.renew(next.get());
      session.notice(new Notice.FormatRenewed(before.path()));
    } catch (Failed e) {
      if (session.lockReason().isPresent() || e.failure() instanceof Failure.Cancelled) {
        throw e;
      }
      // The next unlock tries again; everything else works in the earlier format too.
    }
  }
}
