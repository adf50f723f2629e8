package org.keyturn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.keyturn.files.Disk;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// What SQLite opens by its name beside a vault. It follows no link there, but it does open pipes
/// and devices, and the opening of a pipe waits for its other end: so they are looked at first.
public final class JournalFiles {
  /// What follows a vault's name in that of its journal.
  public static final String JOURNAL = "-journal";

  private static final List<String> ENDS = List.of(JOURNAL, "-wal", "-shm");

  private JournalFiles() {}

  /// @throws Failed `NoAccess(JOURNAL_BLOCKED)` if there is anything but a plain file under such a
  ///   name
  static void requirePlain(Path vault) throws Failed {
    if (blocked(vault)) {
      throw new Failed(new Failure.NoAccess(Failure.Access.JOURNAL_BLOCKED));
    }
  }

  static boolean blocked(Path vault) {
    var file = Disk.real(vault);
    return ENDS.stream()
        .map(end -> file.resolveSibling(file.getFileName() + end))
        .anyMatch(JournalFiles::isThereAndNotPlain);
  }

  /// Looks once: another session's journal may be gone before a second look.
  private static boolean isThereAndNotPlain(Path file) {
    try {
      return !Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isRegularFile();
    } catch (IOException e) {
      return false;
    }
  }

  /// @return where SQLite keeps its journal: beside the file that a vault's path leads to
  static Path journal(Path vault) {
    var file = Disk.real(vault);
    return file.resolveSibling(file.getFileName() + JOURNAL);
  }
}
