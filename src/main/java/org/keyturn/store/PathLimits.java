package org.keyturn.store;

import java.io.IOException;
import java.nio.file.Path;
import org.keyturn.files.CallObserver;
import org.keyturn.files.NameLength;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How long the name and the path of a vault may be: by the file system, by SQLite, and with what
/// is to lie beside it.
public final class PathLimits {
  /// SQLite takes paths of 512 bytes, the journal's among them.
  private static final int SQLITE_BYTES = 504;

  private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  private PathLimits() {}

  /// Refuses a path that nothing can be opened under.
  static void require(Path vault) throws Failed {
    if (NameLength.refused(vault)) {
      throw new Failed(new Failure.NoAccess(Failure.Access.TOO_LONG));
    }
    if (NameLength.of(vault.toAbsolutePath()) > SQLITE_BYTES) {
      requireResolved(vault);
    }
  }

  /// Refuses a path that SQLite would not open: it counts what is left when links and dots are
  /// resolved.
  static void requireResolved(Path vault) throws Failed {
    if (!WINDOWS && NameLength.of(real(vault)) > SQLITE_BYTES) {
      throw new Failed(new Failure.NoAccess(Failure.Access.TOO_LONG));
    }
  }

  /// Refuses to write a vault whose journal cannot be made.
  static void requireJournal(Path vault) throws Failed {
    if (NameLength.refused(JournalFiles.journal(vault))) {
      throw new Failed(new Failure.NoAccess(Failure.Access.TOO_LONG));
    }
  }

  /// Refuses a path for a new vault beside which its journal and its backups would find no room.
  public static void requireRoom(Path vault) throws Failed {
    require(vault);
    if (NameLength.refused(JournalFiles.journal(vault))
        || NameLength.refused(new Backup(vault, CallObserver.NONE).longest())) {
      throw new Failed(new Failure.Refused(Failure.Rule.NAME_LEAVES_NO_ROOM));
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException notThere) {
      return file.toAbsolutePath().normalize();
    }
  }
}
