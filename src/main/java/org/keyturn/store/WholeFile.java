package org.keyturn.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.CallObserver;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A new file, mode 0600, that has its name only when it is complete and on the disk: until then it
/// lies beside it under a hidden name, `.keyturn-RANDOM-PROCESS.part`. Never a vault's file.
public final class WholeFile {
  private static final int BUFFER = 1 << 16;

  /// What is to stand in the file.
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws Failed, IOException;
  }

  /// The last word before a file is replaced.
  @FunctionalInterface
  public interface Check {
    boolean holds() throws Failed;
  }

  private final Path part;
  private final Disk disk;
  private final CallObserver observer;

  /// @param part a name beside the target that nobody else has
  public WholeFile(Path part, CallObserver observer) {
    this.part = part;
    this.disk = new Disk(observer);
    this.observer = observer;
  }

  /// @return a hidden name beside the target that nobody else has
  public static Path part(Path target) {
    return part(target, UUID.randomUUID() + "-" + ProcessHandle.current().pid());
  }

  /// @param mark by which it is known again
  public static Path part(Path target, String mark) {
    return target.resolveSibling(".keyturn-" + mark + ".part");
  }

  /// @throws Failed `Refused(TARGET_EXISTS)` for what is there already, and stays as it is;
  ///   `DiskFull` with the bytes of the whole content
  public void create(Path target, Content content) throws Failed {
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new Failed(new Failure.Refused(Failure.Rule.TARGET_EXISTS));
    }
    write(content);
    try {
      disk.place(part, target);
    } finally {
      discard(part);
    }
    try {
      disk.syncFolder(Disk.folder(target));
    } catch (Failed e) {
      discard(target);
      throw e;
    }
  }

  /// Puts a new file in the place of another one, in one step.
  ///
  /// @param check asked when the new file is complete
  /// @return false if the check did not hold, and nothing was replaced
  public boolean replace(Path target, Check check, Content content) throws Failed {
    write(content);
    try {
      if (!check.holds()) {
        return false;
      }
      disk.replace(part, target);
    } finally {
      discard(part);
    }
    disk.syncFolder(Disk.folder(target));
    return true;
  }

  private void write(Content content) throws Failed {
    disk.createPrivate(part);
    var measured = new long[1];
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      claim(channel);
      fill(new MeasuredOut(channel), measured, content);
      observer.reached("file force");
      channel.force(true);
    } catch (IOException e) {
      discard(part);
      throw FreeSpace.told(IoFailures.failed(e), part, measured[0]);
    } catch (Failed | RuntimeException | Error e) {
      discard(part);
      throw e;
    }
  }

  private void fill(MeasuredOut file, long[] measured, Content content) throws Failed, IOException {
    try {
      observer.reached("file write");
    } catch (IOException e) {
      file.fail(e);
    }
    var out = new BufferedOutputStream(file, BUFFER);
    content.write(out);
    out.flush();
    measured[0] = file.length();
    file.requireWritten();
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

  /// Removes a part whose writer is gone, with SQLite's journal of it.
  ///
  /// @return false if it is still there
  public static boolean removeDead(Path part) {
    if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
      return !Files.exists(part, LinkOption.NOFOLLOW_LINKS);
    }
    if (complete(part)) {
      discard(part);
      return !Files.exists(part, LinkOption.NOFOLLOW_LINKS);
    }
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      if (claim(channel) == null) {
        return false;
      }
      var journal = RawHeader.journal(part);
      if (Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(journal);
      }
      return Files.deleteIfExists(part);
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether a part has its final name beside the hidden one. Such a file is not opened: it may be
  /// a vault that a connection is open on, and closing another handle would drop SQLite's locks.
  private static boolean complete(Path part) {
    try {
      return Files.getAttribute(part, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer n
          && n > 1;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /// Removes a file of ours that was not completed.
  public static void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // The failure that brought us here says more.
    }
  }
}
