package org.keyturn.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.keyturn.model.Failed;

/// Every file call of ours beside SQLite's. It never opens a vault that a connection is open on:
/// closing such a handle would drop SQLite's locks (POSIX advisory locks belong to the process, not
/// to the handle).
public final class Disk {
  private static volatile Renaming renaming = (_, _) -> false;

  private final CallObserver observer;

  /// @param how for file systems without hard links; to be called before the first file is made
  public static void renameWith(Renaming how) {
    renaming = how;
  }

  public Disk(CallObserver observer) {
    this.observer = observer;
  }

  /// Makes an empty file that only its owner can read (mode 0600); fails if there is one already.
  public void createPrivate(Path file) throws Failed {
    run("file create", file, () -> PrivateFiles.create(file));
  }

  /// Forces a closed file to the disk.
  public void sync(Path file) throws Failed {
    run(
        "file sync",
        file,
        () -> {
          try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        });
  }

  /// Forces a folder's entries to the disk, where the system can do that (Windows cannot).
  public void syncFolder(Path folder) throws Failed {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return;
    }
    run(
        "file sync folder",
        folder,
        () -> {
          try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
          }
        });
  }

  /// Puts `from` in the place of `to` in one step.
  public void replace(Path from, Path to) throws Failed {
    run(
        "file replace",
        to,
        () ->
            Files.move(
                from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
  }

  /// Renames without overwriting.
  public void rename(Path from, Path to) throws Failed {
    run("file rename", to, () -> Files.move(from, to));
  }

  /// Moves a file of ours to a name beside it, never over what has it already.
  ///
  /// @throws Failed `Refused(TARGET_EXISTS)`
  public void place(Path from, Path to) throws Failed {
    if (link(from, to)) {
      delete(from);
      return;
    }
    if (renamed(from, to)) {
      return;
    }
    // Without either the name is taken by an empty file first, which then is replaced.
    createPrivate(to);
    try {
      replace(from, to);
    } catch (Failed | RuntimeException e) {
      discard(to);
      throw e;
    }
  }

  private boolean renamed(Path from, Path to) throws Failed {
    try {
      observer.reached("file rename");
      return renaming.rename(from, to);
    } catch (FileAlreadyExistsException e) {
      throw IoFailures.failed(e);
    } catch (IOException e) {
      return false;
    }
  }

  /// Gives a file a second name.
  ///
  /// @return false where the file system has no hard links
  /// @throws Failed `Refused(TARGET_EXISTS)`
  public boolean link(Path file, Path second) throws Failed {
    try {
      observer.reached("file link");
      Files.createLink(second, file);
      return true;
    } catch (FileAlreadyExistsException | NoSuchFileException e) {
      throw IoFailures.failed(e);
    } catch (IOException | UnsupportedOperationException e) {
      // Whatever else is in the way will be met again on the other way.
      return false;
    }
  }

  /// Copies a file that this process has not open otherwise, mode 0600, and syncs it.
  public void copy(Path from, Path to) throws Failed {
    createPrivate(to);
    try {
      run(
          "file copy",
          to,
          () -> {
            try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(to, StandardOpenOption.WRITE)) {
              for (long at = 0; at < in.size(); ) {
                at += in.transferTo(at, in.size() - at, out);
              }
              out.force(true);
            }
          });
    } catch (Failed | RuntimeException e) {
      discard(to);
      throw e;
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

  public void delete(Path file) throws Failed {
    run("file delete", file, () -> Files.delete(file));
  }

  /// @return whether it is a regular file and not a link
  public boolean plainFile(Path file) {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /// @return bytes that can still be written beside `file`
  public long freeSpace(Path file) throws Failed {
    return get("file space", file, () -> Files.getFileStore(folder(real(file))).getUsableSpace());
  }

  /// @return the entries of a folder whose file names pass the test
  public List<Path> find(Path folder, Predicate<String> name) throws Failed {
    var found = new ArrayList<Path>();
    run(
        "file list",
        folder,
        () -> {
          try (var entries =
              Files.newDirectoryStream(folder, e -> name.test(e.getFileName().toString()))) {
            entries.forEach(found::add);
          }
        });
    return found;
  }

  /// @return the file that a path leads to, if it is a link
  public static Path real(Path file) {
    try {
      return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    } catch (IOException e) {
      return file;
    }
  }

  public static Path folder(Path file) {
    var parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  /// @param file what it is done to
  private void run(String point, Path file, Call call) throws Failed {
    get(
        point,
        file,
        () -> {
          call.run();
          return file;
        });
  }

  private <T> T get(String point, Path file, Question<T> question) throws Failed {
    try {
      observer.reached(point);
      return question.ask();
    } catch (IOException e) {
      throw FreeSpace.told(IoFailures.failed(e), file, FreeSpace.BLOCK);
    } catch (ReadOnlyFileSystemException e) {
      throw IoFailures.failed(e);
    }
  }

  @FunctionalInterface
  private interface Call {
    void run() throws IOException;
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws IOException;
  }
}
