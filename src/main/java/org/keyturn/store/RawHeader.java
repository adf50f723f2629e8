package org.keyturn.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Looks at SQLite's 100-byte file header (sqlite.org/fileformat2.html, section 1.3) before SQLite
/// does, so that a changed header can never switch on WAL or another layout. To be used only while
/// this process has no connection to the file.
public final class RawHeader {
  public static final int PAGE = 4096;

  /// The bit of `user_version` that stands there from the beginning of a rotation until nothing is
  /// left of it to be written.
  static final int TURNING = 1 << 30;

  private static final int HEADER = 100;
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private RawHeader() {}

  /// Says nothing of the file's length: that is judged under SQLite's lock. A page that a killed
  /// writer had only begun is SQLite's to take back, as long as the journal is there.
  static void check(Path file) throws Failed {
    try {
      fixedParts(read(file));
    } catch (Failed e) {
      if (!Files.exists(JournalFiles.journal(file)) || !unwritten(file)) {
        throw e;
      }
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  /// Whether the first bytes of a file are missing, or nothing but zeros.
  private static boolean unwritten(Path file) throws Failed {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var header = ByteBuffer.allocate(HEADER);
      while (header.hasRemaining() && channel.read(header) > 0) {
        // reads on until the header is full or the file ends
      }
      header.flip();
      while (header.hasRemaining()) {
        if (header.get() != 0) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  /// @return whether the file ends before the last page that its header counts
  static boolean isCut(Path file) {
    try {
      var header = read(file);
      boolean counted = header.getInt(24) == header.getInt(92);
      long pages = Integer.toUnsignedLong(header.getInt(28));
      return counted
          && Files.size(file) < pages * PAGE
          && !Files.exists(JournalFiles.journal(file));
    } catch (IOException | Failed e) {
      return false;
    }
  }

  /// @return whether the header says that a rotation writes to the file, or did so last
  static boolean isTurning(Path file) {
    try {
      return (read(file).getInt(60) & TURNING) != 0;
    } catch (IOException | Failed e) {
      return false;
    }
  }

  private static ByteBuffer read(Path file) throws IOException, Failed {
    var header = ByteBuffer.allocate(HEADER).order(ByteOrder.BIG_ENDIAN);
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      while (header.hasRemaining() && channel.read(header) > 0) {
        // reads on until the header is full or the file ends
      }
    }
    if (header.hasRemaining()) {
      boolean begins = header.position() >= MAGIC.length && startsWithMagic(header);
      throw new Failed(
          begins
              ? new Failure.Damaged(Failure.Part.TRUNCATED)
              : new Failure.NotRecognised(Failure.Thing.VAULT));
    }
    return header;
  }

  private static boolean startsWithMagic(ByteBuffer header) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (header.get(i) != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  private static void fixedParts(ByteBuffer header) throws Failed {
    boolean magic = startsWithMagic(header);
    boolean ours = header.getInt(68) == Schema.APPLICATION_ID;
    if (!magic || !ours) {
      // One of the two being right means one of our vaults with a changed header.
      throw new Failed(
          ours
              ? new Failure.Damaged(Failure.Part.PAGES)
              : new Failure.NotRecognised(Failure.Thing.VAULT));
    }
    boolean layout =
        header.getShort(16) == PAGE
            && header.get(18) == 1
            && header.get(19) == 1
            && header.get(20) == 0
            && header.get(21) == 64
            && header.get(22) == 32
            && header.get(23) == 32
            && header.getInt(44) == 4
            && header.getInt(56) == 1
            && header.getInt(64) == 1;
    for (int i = 72; i < 92; i++) {
      layout &= header.get(i) == 0;
    }
    if (!layout) {
      throw new Failed(new Failure.Damaged(Failure.Part.PAGES));
    }
  }
}
