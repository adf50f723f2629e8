package org.keyturn.ui.health;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keyturn.health.BreachedPasswords;
import org.keyturn.health.breach.BreachList;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The file of breached passwords that is used now. Trouble with it is kept and does not stop a
/// check, which then goes on without the file. Safe for use from any thread.
final class BreachFile implements BreachedPasswords, AutoCloseable {
  private @Nullable BreachList list;
  private @Nullable Path path;
  private Optional<Failure> trouble = Optional.empty();

  /// Takes this file from now on; slow.
  ///
  /// @return whether it is another one than before, or the same one tried again after trouble
  synchronized boolean use(Optional<Path> file, Path vault) {
    if (trouble.isEmpty() && file.equals(Optional.ofNullable(path))) {
      return false;
    }
    close();
    path = file.orElse(null);
    try {
      list = file.isEmpty() ? null : BreachList.open(file.get(), vault);
    } catch (Failed unusable) {
      trouble = Optional.of(unusable.failure());
    }
    return true;
  }

  /// What is wrong with the file.
  synchronized Optional<Failure> trouble() {
    return trouble;
  }

  @Override
  public synchronized long count(byte[] sha1) {
    if (list == null) {
      return 0;
    }
    try {
      return list.count(sha1);
    } catch (Failed unusable) {
      close();
      trouble = Optional.of(unusable.failure());
      return 0;
    }
  }

  @Override
  public synchronized String edition() {
    return list == null ? "" : list.edition();
  }

  @Override
  public synchronized void close() {
    if (list != null) {
      list.close();
    }
    list = null;
    trouble = Optional.empty();
  }
}
