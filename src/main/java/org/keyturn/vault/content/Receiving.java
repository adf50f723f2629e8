package org.keyturn.vault.content;

import java.io.IOException;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.transfer.ImportWork;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.cabinet.Cabinet;
import org.keyturn.vault.environment.Outputs;

/// An import as one transaction.
final class Receiving {
  private final Cabinet cabinet;
  private final Progress progress;
  private final CancelToken cancel;

  Receiving(Cabinet cabinet, Progress progress, CancelToken cancel) {
    this.cabinet = cabinet;
    this.progress = progress;
    this.cancel = cancel;
  }

  /// Ends a dry run: rolls the transaction back.
  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient ImportReport report;

    TakenBack(ImportReport report) {
      super(null, null, false, false);
      this.report = report;
    }
  }

  ImportReport run(ImportWork work, boolean dryRun) throws Failed {
    try {
      return cabinet.write((change, snapshot) -> {
        var sink = new Receiver(change, snapshot, progress, cancel);
        try {
          work.run(sink);
        } catch (IOException e) {
          throw Outputs.failed(e);
        }
        var report = sink.finish();
        if (dryRun) {
          throw new TakenBack(report);
        }
        return report;
      });
    } catch (TakenBack taken) {
      return taken.report;
    }
  }
}
