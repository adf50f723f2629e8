package org.keyturn.store;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A write whose commit may report a failure and stand all the same: SQLite syncs the folder after
/// it has deleted the journal, and cuts the file last.
final class DoubtfulCommit {
  private DoubtfulCommit() {}

  /// @see VaultFile#write(VaultFile.Work, VaultFile.Work)
  static <T> T write(VaultFile file, VaultFile.Work<T> work, VaultFile.Work<Boolean> landed)
      throws Failed {
    var results = new ArrayList<T>(1);
    try {
      return file.write(transaction -> {
        results.add(work.run(transaction));
        return results.getFirst();
      });
    } catch (Failed e) {
      if (results.isEmpty() || !stands(file, landed, e)) {
        throw e;
      }
      confirm(file, e, results.getFirst());
      return results.getFirst();
    }
  }

  /// A fresh connection takes back what a journal tells it to, and then the file tells.
  private static boolean stands(VaultFile file, VaultFile.Work<Boolean> landed, Failed commit) {
    if (commit.failure() instanceof Failure.Busy) {
      return false;
    }
    try {
      file.reopen();
      return file.read(landed);
    } catch (Failed e) {
      commit.addSuppressed(e);
      return false;
    }
  }

  private static void confirm(VaultFile file, Failed commit, @Nullable Object result)
      throws Failed {
    try {
      file.confirm();
    } catch (Failed e) {
      throw new Failed(new Failure.AfterCommit(commit.failure(), Optional.empty()), e, result);
    }
  }
}
