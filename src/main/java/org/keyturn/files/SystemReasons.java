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
/// this computer's language, so they are compared with what it says when the same is provoked.
public final class SystemReasons {
  private static final String ENGLISH = "File name too long";

  /// Looked up when the first error without a type is met.
  private static final class Provoked {
    private static final String TOO_LONG = tooLong();
    private static final String FULL = full();

    private static String tooLong() {
      try {
        var name = Path.of("x".repeat(5000));
        Files.readAttributes(name, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return ENGLISH;
      } catch (FileSystemException e) {
        return e.getReason() == null ? ENGLISH : e.getReason();
      } catch (IOException | InvalidPathException e) {
        return ENGLISH;
      }
    }

    /// Linux has a device that is always full.
    ///
    /// @return how this computer says that a disk is full
    private static String full() {
      var otherwise = "No space left on device";
      var device = Path.of("/dev/full");
      if (!Files.isWritable(device) || Files.isRegularFile(device)) {
        return otherwise;
      }
      try {
        Files.write(device, new byte[1]);
        return otherwise;
      } catch (IOException e) {
        return e.getMessage() == null ? otherwise : e.getMessage();
      }
    }
  }

  private SystemReasons() {}

  /// A path, or one of the names in it, is longer than the system or the file system takes.
  public static boolean tooLong(IOException e) {
    return said(e).endsWith(lower(Provoked.TOO_LONG)) || says(e, lower(ENGLISH));
  }

  public static boolean diskFull(IOException e) {
    return said(e).contains(lower(Provoked.FULL))
        || says(e, "no space left")
        || says(e, "quota exceeded");
  }

  /// What should be a folder on the way to a file is none.
  public static boolean noFolder(IOException e) {
    return says(e, "not a directory");
  }

  public static boolean readOnly(IOException e) {
    return says(e, "read-only")
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

  private static boolean says(IOException e, String words) {
    return said(e).contains(words);
  }

  /// Streams put the path before the reason and brackets around it.
  private static String said(IOException e) {
    var reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    var text = lower(String.valueOf(reason));
    return text.endsWith(")") ? text.substring(0, text.length() - 1) : text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
