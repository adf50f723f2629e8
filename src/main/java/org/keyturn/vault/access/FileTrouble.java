package org.keyturn.vault.access;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Names the failure that an exception of the file system stands for.
public final class FileTrouble {
  private FileTrouble() {}

  public static Failed failed(IOException trouble) {
    return new Failed(of(trouble), trouble);
  }

  public static Failure of(IOException trouble) {
    return switch (trouble) {
      case NoSuchFileException _, FileNotFoundException _ ->
          new Failure.NotFound(Failure.Missing.FILE);
      case FileAlreadyExistsException _ -> new Failure.Refused(Failure.Rule.TARGET_EXISTS);
      case InterruptedIOException _ -> new Failure.Cancelled();
      case AccessDeniedException _ -> new Failure.NoAccess(Failure.Access.NO_PERMISSION);
      default -> byReason(trouble);
    };
  }

  /// Java has no types for these; the reasons are those of the C library.
  private static Failure byReason(IOException trouble) {
    var reason =
        trouble instanceof FileSystemException system
            ? String.valueOf(system.getReason())
            : String.valueOf(trouble.getMessage());
    var text = reason.toLowerCase(Locale.ROOT);
    if (text.contains("no space left") || text.contains("quota exceeded")) {
      return new Failure.DiskFull(0);
    }
    if (text.contains("not a directory")) {
      return new Failure.NotFound(Failure.Missing.FILE);
    }
    return new Failure.NoAccess(
        text.contains("read-only") ? Failure.Access.READ_ONLY_FOLDER : Failure.Access.IO_ERROR);
  }
}
