package org.keyturn.vault.environment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.store.Disk;
import org.keyturn.store.SqlFailures;
import org.keyturn.store.Tap;

/// New files that people asked for: complete or not at all, mode 0600, never over an existing one.
public final class Outputs {

  /// Fills a file.
  @FunctionalInterface
  public interface Filling {
    void write(OutputStream out) throws Failed, IOException;
  }

  private Outputs() {}

  /// Writes and syncs a new file; a failure leaves none.
  public static void create(Path target, Tap tap, Filling filling) throws Failed {
    var disk = new Disk(tap);
    disk.createPrivate(target);
    try {
      tap.reached("file write");
      try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
        claim(channel);
        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        filling.write(out);
        out.flush();
        tap.reached("file force");
        channel.force(true);
      }
      disk.syncFolder(Disk.folder(target));
    } catch (IOException e) {
      discard(target);
      throw failed(e);
    } catch (Failed | RuntimeException | Error e) {
      discard(target);
      throw e;
    }
  }

  /// Says to other processes that someone is writing this; where that is not possible, nothing
  /// depends on it.
  private static @Nullable FileLock claim(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (IOException | OverlappingFileLockException e) {
      return null;
    }
  }

  /// Removes an incomplete file whose writer is gone.
  ///
  /// @return false if it is still there
  public static boolean removeDead(Path target) {
    if (!Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      return !Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    }
    try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      return claim(channel) != null && Files.deleteIfExists(target);
    } catch (IOException e) {
      return false;
    }
  }

  /// Removes a file that was not completed.
  public static void discard(Path target) {
    try {
      Files.deleteIfExists(target);
    } catch (IOException e) {
      // The failure that brought us here says more.
    }
  }

  public static Failed failed(IOException e) {
    return SqlFailures.of(e);
  }
}
