package org.keyturn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// What SQLite opens by its name beside a vault. It follows no link there, but it does open pipes
/// and devices, and the opening of a pipe waits for its other end: so they are looked at first.
final class JournalFiles {
  private static final List<String> ENDS = List.of("-journal", "-wal", "-shm");

  private JournalFiles() {}

  /// @throws Failed `NoAccess(JOURNAL_BLOCKED)` if there is anything but a plain file under such a
  ///   name
  static void requirePlain(Path vault) throws Failed {
    if (blocked(vault)) {
      throw new Failed(new Failure.NoAccess(Failure.Access.JOURNAL_BLOCKED));
    }
  }

  static boolean blocked(Path vault) {
    var file = real(vault);
    return ENDS.stream()
        .map(end -> file.resolveSibling(file.getFileName() + end))
        .anyMatch(one ->
            Files.exists(one, LinkOption.NOFOLLOW_LINKS)
                && !Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS));
  }

  /// @return the file that a vault's path leads to: SQLite's own files lie beside that one
  static Path real(Path vault) {
    try {
      return Files.isSymbolicLink(vault) ? vault.toRealPath() : vault;
    } catch (IOException e) {
      return vault;
    }
  }
}
