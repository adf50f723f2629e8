package org.keyturn;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.keyturn.model.Failed;
import org.keyturn.platform.OwnerOnly;
import org.keyturn.vault.access.FileTrouble;

/// Writes a new file that only its owner can read: complete and on the disk, or not at all.
final class NewFile {

  /// Fills the file.
  interface Content {
    void write(OutputStream out) throws Failed, IOException;
  }

  private NewFile() {}

  /// @throws Failed `Refused(TARGET_EXISTS)` if there is a file already, which stays as it is
  static void write(Path target, Content content) throws Failed {
    try {
      OwnerOnly.newFile(target);
    } catch (IOException notMade) {
      throw FileTrouble.failed(notMade);
    }
    boolean whole = false;
    try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.write(out);
      out.flush();
      channel.force(true);
      whole = true;
    } catch (IOException trouble) {
      throw FileTrouble.failed(trouble);
    } finally {
      if (!whole) {
        discard(target);
      }
    }
  }

  private static void discard(Path target) {
    try {
      Files.deleteIfExists(target);
    } catch (IOException left) {
      // What went wrong before is what has to be told.
      return;
    }
  }
}
