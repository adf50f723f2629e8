package org.keyturn.vault.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/// Small files of ours in the data folder: folders 0700, files 0600. Never used on a vault.
public final class PrivateFiles {
  private PrivateFiles() {}

  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, mode(folder, "rwx------"));
  }

  public static Path sibling(Path file) {
    var process = ProcessHandle.current().pid();
    return file.resolveSibling("." + file.getFileName() + "-" + UUID.randomUUID() + "-" + process);
  }

  /// Removes siblings that a killed process left behind.
  public static void sweep(Path folder) {
    try (var files = Files.newDirectoryStream(folder, ".*")) {
      for (var file : files) {
        // SQLite's journal of one of them goes with it.
        var name = file.getFileName().toString().replaceFirst("-journal$", "");
        var process = name.substring(name.lastIndexOf('-') + 1);
        if (process.matches("[0-9]{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // They are sealed or tell no secret, and the next look finds them again.
    }
  }

  /// Writes a new file.
  public static void write(Path file, byte[] bytes) throws IOException {
    Files.createFile(file, mode(file, "rw-------"));
    Files.write(file, bytes, StandardOpenOption.WRITE);
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
