package org.keyturn.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Access;

/// The one map from what the file system reports to the failure that a person is told of. Whoever
/// catches an [IOException] asks here, so that a full disk or a missing permission is called the
/// same whatever was being done.
public final class IoFailures {
  private static final Failure NO_FILE = new Failure.NotFound(Failure.Missing.FILE);
  private static final Failure A_FOLDER = new Failure.NotRecognised(Failure.Thing.FOLDER);

  private IoFailures() {}

  public static Failed failed(IOException trouble) {
    return new Failed(of(trouble), trouble);
  }

  public static Failed failed(ReadOnlyFileSystemException trouble) {
    return new Failed(new Failure.NoAccess(Access.READ_ONLY_FOLDER), trouble);
  }

  /// A failure that came through a stream, as the cause of an exception, stays what it is.
  public static Failure of(IOException trouble) {
    if (trouble.getCause() instanceof Failed through) {
      return through.failure();
    }
    if (SystemReasons.tooLong(trouble)) {
      return new Failure.NoAccess(Access.TOO_LONG);
    }
    return switch (trouble) {
      case NoSuchFileException _, NotDirectoryException _ -> NO_FILE;
      case FileAlreadyExistsException _ -> new Failure.Refused(Failure.Rule.TARGET_EXISTS);
      case DirectoryNotEmptyException _ -> A_FOLDER;
      case AccessDeniedException _ -> new Failure.NoAccess(Access.NO_PERMISSION);
      case InterruptedIOException _, ClosedByInterruptException _ -> new Failure.Cancelled();
      default -> byReason(trouble);
    };
  }

  /// Java has one type for all of these, and streams one for everything that does not open.
  private static Failure byReason(IOException trouble) {
    if (SystemReasons.diskFull(trouble)) {
      return new Failure.DiskFull(0);
    }
    if (SystemReasons.noFolder(trouble)) {
      return NO_FILE;
    }
    if (SystemReasons.isFolder(trouble)) {
      return A_FOLDER;
    }
    if (SystemReasons.notPermitted(trouble)) {
      return new Failure.NoAccess(Access.NO_PERMISSION);
    }
    if (SystemReasons.readOnly(trouble)) {
      return new Failure.NoAccess(Access.READ_ONLY_FOLDER);
    }
    return trouble instanceof FileNotFoundException
        ? NO_FILE
        : new Failure.NoAccess(Access.IO_ERROR);
  }
}
