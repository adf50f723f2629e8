package org.keyturn.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Names the failure that an exception of the file system stands for.
public final class IoFailures {
  private IoFailures() {}

  public static Failed failed(IOException trouble) {
    return new Failed(of(trouble), trouble);
  }

  public static Failure of(IOException trouble) {
    if (SystemReasons.tooLong(trouble)) {
      return new Failure.NoAccess(Failure.Access.TOO_LONG);
    }
    return switch (trouble) {
      case NoSuchFileException _, FileNotFoundException _ ->
          new Failure.NotFound(Failure.Missing.FILE);
      case FileAlreadyExistsException _ -> new Failure.Refused(Failure.Rule.TARGET_EXISTS);
      case InterruptedIOException _ -> new Failure.Cancelled();
      case AccessDeniedException _ -> new Failure.NoAccess(Failure.Access.NO_PERMISSION);
      default -> byReason(trouble);
    };
  }

  private static Failure byReason(IOException trouble) {
    if (SystemReasons.diskFull(trouble)) {
      return new Failure.DiskFull(0);
    }
    if (SystemReasons.noFolder(trouble)) {
      return new Failure.NotFound(Failure.Missing.FILE);
    }
    return new Failure.NoAccess(
        SystemReasons.readOnly(trouble)
            ? Failure.Access.READ_ONLY_FOLDER
            : Failure.Access.IO_ERROR);
  }
}
