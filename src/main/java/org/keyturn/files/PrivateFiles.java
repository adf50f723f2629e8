package org.keyturn.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that nobody but their owner may read, from the moment they are there: modes
/// 0600 and 0700 where there are modes; elsewhere the person's own folders already keep others out.
public final class PrivateFiles {
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  private PrivateFiles() {}

  /// Makes the folder and those above it, as far as they are missing.
  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, mode(folder, FOLDER));
  }

  /// The same, and takes the rights of others away from one that was there.
  public static void closedFolder(Path folder) throws IOException {
    folder(folder);
    var view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(PosixFilePermissions.fromString(FOLDER));
    }
  }

  /// Makes an empty file; fails if there is one.
  public static void create(Path file) throws IOException {
    Files.createFile(file, mode(file, FILE));
  }

  /// Writes a new file; fails if there is one.
  public static void write(Path file, byte[] bytes) throws IOException {
    create(file);
    Files.write(file, bytes, StandardOpenOption.WRITE);
  }

  /// Puts a new file in the place of another one in one step, and does not wait for the disk: after
  /// a power cut the old one may be there, the new one or an empty one. For what can be missed; all
  /// else is a [WholeFile].
  ///
  /// @param part a name beside it that nobody else has
  public static void replace(Path part, Path file, byte[] bytes) throws IOException {
    try {
      write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Disk.discard(part);
    }
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
