package org.keyturn.vault.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.ImportWork;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.ImportPreview;
import org.keyturn.vault.ImportReport;
import org.keyturn.vault.ImportUndone;
import org.keyturn.vault.Imports;
import org.keyturn.vault.LastImport;
import org.keyturn.vault.items.VaultItems;
import org.keyturn.vault.records.Content.OfFolder;
import org.keyturn.vault.records.Content.OfImport;
import org.keyturn.vault.records.VaultAccess;

/// The imports of one session.
public final class VaultImports implements Imports {
  /// There is one record of the last import.
  static final UUID ROW = new UUID(0, 3);

  private final VaultAccess access;
  private final VaultItems items;
  private final Clock clock;

  public VaultImports(VaultAccess access, VaultItems items, Clock clock) {
    this.access = access;
    this.items = items;
    this.clock = clock;
  }

  @Override
  public ImportPreview preview(
      ImportWork work, Optional<String> folder, Progress progress, CancelToken cancel)
      throws Failed {
    var names =
        access.look(index -> index.all(OfFolder.class).map(one -> one.folder().name()).toList());
    try (var sink = new PreviewSink(items, names, folder, progress, cancel)) {
      pour(work, sink);
      return sink.preview();
    }
  }

  @Override
  public ImportReport run(ImportWork work, ImportPlan plan, Progress progress, CancelToken cancel)
      throws Failed {
    return receive(work, Optional.of(plan), progress, cancel);
  }

  @Override
  public ImportReport pour(ImportWork work, Progress progress, CancelToken cancel) throws Failed {
    return receive(work, Optional.empty(), progress, cancel);
  }

  private ImportReport receive(
      ImportWork work, Optional<ImportPlan> plan, Progress progress, CancelToken cancel)
      throws Failed {
    var choice = plan.map(ImportPlan::duplicates).orElse(Duplicates.IDENTICAL);
    var folder = plan.flatMap(ImportPlan::folder);
    return access.write((change, index) -> {
      var to = new ImportDestination(change, index, now());
      try (var sink = new ImportReceiver(to, choice, folder, progress, cancel)) {
        pour(work, sink);
        var report = sink.finish();
        if (plan.isPresent()) {
          var memory = sink.memory(plan.get().source());
          if (memory.isPresent()) {
            change.put(ROW, memory.get());
          }
        }
        return report;
      }
    });
  }

  private static void pour(ImportWork work, ContentsSink sink) throws Failed {
    try {
      work.run(sink);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  @Override
  public Optional<LastImport> last() throws Failed {
    return access.look(index ->
        index
            .find(OfImport.class, ROW)
            .map(done ->
                new LastImport(
                    done.when(), done.source(), done.items().size(), done.merged().size())));
  }

  @Override
  public ImportUndone undo() throws Failed {
    var undone =
        access.write((change, index) -> {
          var entry =
              index
                  .find(RecordKind.IMPORT, ROW)
                  .orElseThrow(() -> new Failed(new Failure.NotFound(Failure.Missing.IMPORT)));
          var to = new ImportDestination(change, index, now());
          return new ImportUndo(to, entry.content(OfImport.class)).run();
        });
    return access.shrunk(undone);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
