package org.keyturn.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.keyturn.files.CallObserver;
import org.keyturn.files.SystemReasons;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How long the name and the path of a vault may be. File systems differ (255 bytes a name with
/// most, fewer with encrypting ones), so they are asked.
public final class NameLength {
  /// SQLite takes paths of 512 bytes, the journal's among them.
  private static final int SQLITE_BYTES = 504;

  private static final boolean WINDOWS = System.getProperty("os.name", "").startsWith("Windows");

  private NameLength() {}

  /// Refuses a path that nothing can be opened under.
  static void require(Path vault) throws Failed {
    if (refusedByFileSystem(vault)) {
      throw new Failed(new Failure.NoAccess(Failure.Access.TOO_LONG));
    }
    if (bytes(vault.toAbsolutePath()) > SQLITE_BYTES) {
      requireResolved(vault);
    }
  }

  /// Refuses a path that SQLite would not open: it counts what is left when links and dots are
  /// resolved.
  static void requireResolved(Path vault) throws Failed {
    if (!WINDOWS && bytes(real(vault)) > SQLITE_BYTES) {
      throw new Failed(new Failure.NoAccess(Failure.Access.TOO_LONG));
    }
  }

  /// Refuses to write a vault whose journal cannot be made.
  static void requireJournal(Path vault) throws Failed {
    if (refusedByFileSystem(RawHeader.journal(vault))) {
      throw new Failed(new Failure.NoAccess(Failure.Access.TOO_LONG));
    }
  }

  /// Refuses a path for a new vault beside which its journal and its backups would find no room.
  public static void requireRoom(Path vault) throws Failed {
    require(vault);
    if (refusedByFileSystem(RawHeader.journal(vault))
        || refusedByFileSystem(new Backup(vault, CallObserver.NONE).longest())) {
      throw new Failed(new Failure.Refused(Failure.Rule.NAME_LEAVES_NO_ROOM));
    }
  }

  private static boolean refusedByFileSystem(Path file) {
    try {
      Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return false;
    } catch (IOException e) {
      return SystemReasons.tooLong(e);
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException notThere) {
      return file.toAbsolutePath().normalize();
    }
  }

  private static int bytes(Path file) {
    return file.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
