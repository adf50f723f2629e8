package org.keyturn.vault.imports;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.CopyReport;
import org.keyturn.vault.Items.Copying;
import org.keyturn.vault.Session;
import org.keyturn.vault.Undo;
import org.keyturn.vault.items.SessionParts;
import org.keyturn.vault.items.VaultItems;

/// Copies of one session's items in another vault.
public record Copies(SessionParts here, Clock clock) implements VaultItems.Copier {

  @Override
  public CopyReport copy(
      Session other, List<UUID> ids, Copying copying, Progress progress, CancelToken cancel)
      throws Failed {
    if (!(other instanceof SessionParts there)) {
      throw new IllegalArgumentException("no session of ours");
    }
    if (here.info().vaultId().equals(there.info().vaultId())) {
      throw new Failed(new Failure.Refused(Failure.Rule.SAME_VAULT));
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var work = new CopyWork(here, there, now, progress, cancel);
    var done = work.run(ids);
    var undo = new Undo(List.of());
    if (copying == Copying.MOVE) {
      work.verify(done.placed());
      undo = here.items().trash(ids);
    }
    return new CopyReport(done.report().imported(), done.report().skipped(), undo);
  }
}
