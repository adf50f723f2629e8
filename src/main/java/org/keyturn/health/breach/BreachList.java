package org.keyturn.health.breach;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.IoFailures;
import org.keyturn.health.BreachedPasswords;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Thing;

/// A file of breached passwords as Have I Been Pwned gives it out: a line `HASH:COUNT` for each,
/// the hash being SHA-1 in 40 hexadecimal digits, in the order of the hashes, lines ended by LF or
/// CR LF. Found by halving, some thirty small reads for a thousand million lines; never read whole,
/// never written. What is no such file, or not in order, is refused as soon as it shows: at the
/// opening, which tries lines all over the file, or when a look-up meets it. Safe for use from any
/// thread.
public final class BreachList implements BreachedPasswords, AutoCloseable {
  private static final int SAMPLES = 64;

  private final FileChannel channel;
  private final String edition;
  private final BreachLines lines;
  private final BreachLine first;
  private final BreachLine last;

  /// @param changed when the file was
  private BreachList(FileChannel channel, FileTime changed) throws Failed, IOException {
    this.channel = channel;
    lines = new BreachLines(channel, channel.size());
    if (lines.end() == 0) {
      throw new Failed(new Failure.NotRecognised(Thing.BREACH_LIST));
    }
    first = lines.at(0);
    last = lines.around(lines.end() - 1, 0);
    trySome();
    edition = channel.size() + " " + changed + " " + hex(first) + " " + hex(last);
  }

  private static String hex(BreachLine line) {
    return HexFormat.of().formatHex(line.hash());
  }

  /// By length, time of the last change, and what the file begins and ends with.
  @Override
  public String edition() {
    return edition;
  }

  /// @param vault a file that must not be opened this way, for it is in use as a database
  public static BreachList open(Path file, Path vault) throws Failed {
    @Nullable FileChannel channel = null;
    try {
      if (!Files.exists(file)) {
        throw new Failed(new Failure.NotFound(Failure.Missing.FILE));
      }
      if (!Files.isRegularFile(file) || (Files.exists(vault) && Files.isSameFile(file, vault))) {
        throw new Failed(new Failure.NotRecognised(Thing.BREACH_LIST));
      }
      channel = FileChannel.open(file);
      var list = new BreachList(channel, Files.getLastModifiedTime(file));
      channel = null;
      return list;
    } catch (IOException trouble) {
      throw IoFailures.failed(trouble);
    } finally {
      closeQuietly(channel);
    }
  }

  @Override
  public long count(byte[] sha1) throws Failed {
    try {
      return search(sha1);
    } catch (IOException trouble) {
      throw IoFailures.failed(trouble);
    }
  }

  private long search(byte[] sha1) throws Failed, IOException {
    if (compare(sha1, first) < 0 || compare(sha1, last) > 0) {
      return 0;
    }
    long low = 0;
    long high = lines.end();
    var below = first;
    var above = last;
    while (low < high) {
      var line = lines.around(low + (high - low) / 2, low);
      requireOrder(below, line);
      requireOrder(line, above);
      int order = compare(sha1, line);
      if (order == 0) {
        return line.count();
      }
      if (order < 0) {
        high = line.start();
        above = line;
      } else {
        low = line.next();
        below = line;
      }
    }
    return 0;
  }

  /// A list in another order would answer "not found" for what it holds.
  private void trySome() throws Failed, IOException {
    var before = first;
    for (int i = 1; i <= SAMPLES; i++) {
      var line = lines.around((lines.end() - 1) / SAMPLES * i, 0);
      requireOrder(before, line);
      before = line;
    }
    requireOrder(before, last);
  }

  private static void requireOrder(BreachLine before, BreachLine after) throws Failed {
    if (Arrays.compareUnsigned(before.hash(), after.hash()) > 0) {
      throw new Failed(new Failure.NotRecognised(Thing.BREACH_LIST_UNSORTED));
    }
  }

  private static int compare(byte[] sha1, BreachLine line) {
    return Arrays.compareUnsigned(sha1, line.hash());
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException readOnly) {
      // Nothing was written that could be lost.
    }
  }
}
