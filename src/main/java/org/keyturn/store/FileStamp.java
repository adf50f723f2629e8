package org.keyturn.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a look at the path tells without opening the file: which file it is, how long, and when it
/// was written last.
record FileStamp(@Nullable Object fileKey, long size, FileTime time) {

  /// @return null if there is no file
  static @Nullable FileStamp of(Path file) {
    try {
      var found = Files.readAttributes(file, BasicFileAttributes.class);
      return new FileStamp(found.fileKey(), found.size(), found.lastModifiedTime());
    } catch (IOException e) {
      return null;
    }
  }

  boolean sameFile(@Nullable FileStamp other) {
    return other != null && Objects.equals(fileKey, other.fileKey);
  }
}
