package org.keyturn.platform;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Optional;

/// A renaming that never replaces a file, in one step: Java only looks before it renames. Linux and
/// macOS have a call for it, which file systems without hard links know too; on Windows there is no
/// such file system that Java could not rename on as well.
public final class ExclusiveRename {
  // <fcntl.h> and <linux/fs.h> of Linux
  private static final int AT_FDCWD = -100;
  private static final int RENAME_NOREPLACE = 1;
  // <sys/stdio.h> of macOS
  private static final int RENAME_EXCL = 4;

  private ExclusiveRename() {}

  /// @return false where the system or the file system has no such call; then nothing was done
  /// @throws IOException `FileAlreadyExistsException`
  public static boolean rename(Path from, Path to) throws IOException {
    var names = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
    try (var arena = Arena.ofConfined()) {
      var old = arena.allocateFrom(from.toString(), names);
      var next = arena.allocateFrom(to.toString(), names);
      if (call(old, next) == 0) {
        return true;
      }
    }
    if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(to.toString());
    }
    return false;
  }

  private static int call(MemorySegment from, MemorySegment to) {
    try {
      if (Call.LINUX.isPresent()) {
        return (int) Call.LINUX.get().invokeExact(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
      }
      return Call.MAC.isPresent() ? (int) Call.MAC.get().invokeExact(from, to, RENAME_EXCL) : -1;
    } catch (Throwable e) {
      throw new IllegalStateException("a call of the system cannot fail otherwise", e);
    }
  }

  /// Bound when the first file system without links is met.
  private static final class Call {
    private static final Optional<MethodHandle> LINUX =
        found(
            "Linux",
            "renameat2",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    private static final Optional<MethodHandle> MAC =
        found("Mac", "renamex_np", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));

    private static Optional<MethodHandle> found(
        String system, String name, FunctionDescriptor type) {
      try {
        return System.getProperty("os.name", "").startsWith(system)
            ? Optional.of(NativeCalls.find(name, type))
            : Optional.empty();
      } catch (NoSuchElementException e) {
        // An old C library.
        return Optional.empty();
      }
    }
  }
}
