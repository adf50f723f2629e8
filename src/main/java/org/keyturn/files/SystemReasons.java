package org.keyturn.files;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;

/// Errors of the system for which Java has no types. Their reasons are the C library's words in
/// this computer's language, so they are compared with what it says when the same is provoked, and
/// with the English words of Unix and Windows.
final class SystemReasons {

  /// Looked up when the first error without a type is met. Empty where nothing can be provoked.
  private static final class Provoked {
    private static final String TOO_LONG =
        reason(() -> look(Path.of("x".repeat(5000))), "File name too long");

    /// Linux has a device that is always full.
    private static final String FULL =
        device("/dev/full") ? reason(() -> Files.write(Path.of("/dev/full"), new byte[1]), "") : "";

    private static final String NO_FOLDER =
        device("/dev/null") ? reason(() -> look(Path.of("/dev/null/x")), "") : "";

    private static final String FOLDER = reason(() -> Files.readAllBytes(Path.of("/")), "");

    private static boolean device(String path) {
      return Files.isWritable(Path.of(path)) && !Files.isRegularFile(Path.of(path));
    }

    private static void look(Path path) throws IOException {
      Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String reason(Call call, String otherwise) {
      try {
        call.run();
        return otherwise;
      } catch (FileSystemException e) {
        return e.getReason() == null ? otherwise : lower(e.getReason());
      } catch (IOException e) {
        return e.getMessage() == null ? otherwise : lower(e.getMessage());
      } catch (InvalidPathException e) {
        return otherwise;
      }
    }
  }

  @FunctionalInterface
  private interface Call {
    void run() throws IOException;
  }

  private SystemReasons() {}

  /// A path, or one of the names in it, is longer than the system or the file system takes.
  static boolean tooLong(IOException e) {
    return says(e, Provoked.TOO_LONG) || says(e, "file name too long");
  }

  /// No room is left, or no more is allowed to this account.
  static boolean diskFull(IOException e) {
    return says(e, Provoked.FULL)
        || says(e, "no space left")
        || says(e, "quota exceeded")
        || says(e, "not enough space on the disk");
  }

  /// What should be a folder on the way to a file is none.
  static boolean noFolder(IOException e) {
    return says(e, Provoked.NO_FOLDER) || says(e, "not a directory");
  }

  /// What should be a file is a folder.
  static boolean isFolder(IOException e) {
    return says(e, Provoked.FOLDER) || says(e, "is a directory");
  }

  /// Streams tell a missing permission by words alone; a file that is marked as unchangeable has no
  /// type anywhere.
  static boolean notPermitted(IOException e) {
    return says(e, "permission denied")
        || says(e, "operation not permitted")
        || says(e, "access is denied");
  }

  static boolean readOnly(IOException e) {
    return says(e, "read-only file system")
        || says(e, "write protected")
        || e instanceof FileSystemException system && system.getFile() != null && frozen(system);
  }

  private static boolean frozen(FileSystemException e) {
    try {
      var folder = Path.of(e.getFile()).toAbsolutePath().getParent();
      return folder != null && Files.getFileStore(folder).isReadOnly();
    } catch (IOException | InvalidPathException unknown) {
      return false;
    }
  }

  /// Streams put the path before the reason and brackets around it: what a file is called tells
  /// nothing.
  private static boolean says(IOException e, String words) {
    var reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    var text = lower(String.valueOf(reason));
    return !words.isEmpty()
        && (text.endsWith(words) || text.endsWith(words + ")") || text.endsWith(words + "."));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
