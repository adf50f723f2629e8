package org.keyturn.files;

import java.nio.file.Path;
import org.keyturn.model.Failed;

/// New files that people asked for: under their names complete and on the disk or not at all, mode
/// 0600, never over an existing one. What a killed process left of one is removed by the next run,
/// which finds it by a note in the data folder and touches nothing else.
public final class Outputs {
  private final Unfinished unfinished;
  private final CallObserver observer;

  public Outputs(Unfinished unfinished, CallObserver observer) {
    this.unfinished = unfinished;
    this.observer = observer;
  }

  /// Writes and syncs a new file; a failure leaves none.
  ///
  /// @throws Failed `Refused(TARGET_EXISTS)` for what is there already, and stays as it is
  public void create(Path target, WholeFile.Content content) throws Failed {
    var part = unfinished.begin(target);
    try {
      new WholeFile(part, observer).create(target, content);
    } finally {
      unfinished.end(part);
    }
  }

  /// The same in the place of an existing file, if the check holds when the new one is complete.
  ///
  /// @return whether it was replaced
  public boolean replace(Path target, WholeFile.Check check, WholeFile.Content content)
      throws Failed {
    var part = unfinished.begin(target);
    try {
      return new WholeFile(part, observer).replace(target, check, content);
    } finally {
      unfinished.end(part);
    }
  }

  /// The same for a small file, of which a killed process may leave a part.
  public static void single(Path target, WholeFile.Content content) throws Failed {
    new WholeFile(PartFile.beside(target), CallObserver.NONE).create(target, content);
  }
}
