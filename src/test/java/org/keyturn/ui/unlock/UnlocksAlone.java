package org.keyturn.ui.unlock;

import java.nio.file.Path;
import java.util.Optional;
import org.keyturn.vault.Session;

/// Ways out of the first screens that lead to an unlocked vault alone; a new one counts as that.
interface UnlocksAlone extends UnlockRoutes {
  @Override
  default void created(Session session) {
    unlocked(session);
  }

  @Override
  default void create() {}

  @Override
  default void open() {}

  @Override
  default Optional<Path> behind() {
    return Optional.empty();
  }

  @Override
  default void restore(Path vault) {}

  @Override
  default void back() {}
}
