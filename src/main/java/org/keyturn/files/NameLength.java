package org.keyturn.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// How long names and paths may be. File systems differ (255 bytes a name with most, fewer with
/// encrypting ones), so they are asked.
public final class NameLength {
  private NameLength() {}

  /// Whether the file system takes no such path, whatever is there or is not.
  public static boolean refused(Path file) {
    try {
      Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return false;
    } catch (IOException e) {
      return SystemReasons.tooLong(e);
    }
  }

  /// @return in bytes, as the system counts
  public static int of(Path file) {
    return file.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
