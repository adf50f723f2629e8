package org.keyturn.files;

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
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A new file, mode 0600, that has its name only when it is complete and on the disk: until then it
/// lies beside it under the name of a [PartFile]. Never a vault's file.
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
      Disk.discard(part);
    }
    try {
      disk.syncFolder(Disk.folder(target));
    } catch (Failed e) {
      Disk.discard(target);
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
      Disk.discard(part);
    }
    disk.syncFolder(Disk.folder(target));
    return true;
  }

  /// The same, whatever is there.
  public void replace(Path target, Content content) throws Failed {
    replace(target, () -> true, content);
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
      Disk.discard(part);
      throw FreeSpace.told(IoFailures.failed(e), part, measured[0]);
    } catch (Failed | RuntimeException | Error e) {
      Disk.discard(part);
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
  static @Nullable FileLock claim(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (IOException | OverlappingFileLockException e) {
      return null;
    }
  }
}
