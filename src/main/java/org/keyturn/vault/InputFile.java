package org.keyturn.vault;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Connections;

/// A file that a person chose to be read. Pipes, sockets and devices are refused before they are
/// opened: the opening may wait for ever, and there need not be an end.
public final class InputFile {
  private InputFile() {}

  /// Nobody but the database may open a vault that is open here: the closing of any other handle
  /// would drop the database's locks.
  ///
  /// @return the file, which is a plain one or a link to such, and no vault that is open here
  /// @throws Failed `NotFound(FILE)`, `NotRecognised(FOLDER)`, `NotRecognised(SPECIAL_FILE)`,
  ///   `Busy`
  public static Path plain(Path file) throws Failed {
    if (Files.isRegularFile(file)) {
      return Connections.unopened(file);
    }
    if (Files.isDirectory(file)) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.FOLDER));
    }
    if (Files.exists(file)) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.SPECIAL_FILE));
    }
    // A folder on the way that may not be looked into says more than that nothing was found.
    throw IoFailures.failed(reason(file));
  }

  private static IOException reason(Path file) {
    try {
      Files.readAttributes(file, BasicFileAttributes.class);
      return new NoSuchFileException(file.toString());
    } catch (IOException e) {
      return e;
    }
  }

  /// @throws Failed as [#plain(Path)]
  public static InputStream open(Path file) throws Failed, IOException {
    return new BufferedInputStream(Files.newInputStream(plain(file)));
  }
}
