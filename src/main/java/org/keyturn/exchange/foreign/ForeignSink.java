package org.keyturn.exchange.foreign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.Failed;
import org.keyturn.model.Problem;

/// Pours what a reader of another program's file finds: makes the folders that items name, with
/// those above them, and hands files over after their item. Used for one file, on one thread.
public final class ForeignSink {
  private final ImportRun run;
  private final FolderPaths folders = new FolderPaths();
  private final List<Problem> held = new ArrayList<>();
  private boolean holding;
  private long done;

  public ForeignSink(ImportRun run) {
    this.run = run;
  }

  public void problem(String where, String reason) {
    problem(new Problem(where, reason));
  }

  public void problem(Problem problem) {
    if (holding) {
      held.add(problem);
    } else {
      run.sink().problem(problem);
    }
  }

  /// @return whether anything came out of the file so far
  public boolean took() {
    return done > 0 || !folders.isEmpty();
  }

  /// Lets one record be read. What is said of it gets the name of the item that becomes of it.
  public void record(Reading reading) throws Failed, IOException {
    holding = true;
    try {
      reading.read();
    } finally {
      holding = false;
      release("");
    }
  }

  private void release(String name) {
    held.forEach(problem -> run.sink().problem(problem.of(name)));
    held.clear();
  }

  /// @throws Failed what the sink throws, `Cancelled`
  /// @throws IOException if a file that comes with the item cannot be read
  public void item(ItemBuilder item) throws Failed, IOException {
    run.watch().step(ExchangeStage.READ, done++, 0);
    release(item.name());
    var refs = new ArrayList<AttachmentRef>();
    for (var file : item.files()) {
      var added = item.lastChange().orElse(run.now());
      refs.add(new AttachmentRef(UUID.randomUUID(), file.name(), file.size(), added));
    }
    var built = item.build(folder(item.folder()), refs, run.now());
    run.sink().item(built);
    for (int i = 0; i < refs.size(); i++) {
      item.files().get(i).pour(run.sink(), built.id(), refs.get(i));
    }
  }

  /// Makes a folder, unless it is there already, even if no item is in it.
  ///
  /// @return empty if the path is
  public Optional<UUID> folder(String path) throws Failed {
    return folders.find(path, run.sink());
  }

  /// The reading of one record.
  @FunctionalInterface
  public interface Reading {
    void read() throws Failed, IOException;
  }
}
