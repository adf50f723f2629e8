package org.keyturn.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.regex.Pattern;

/// Small files of ours in the data folder: folders 0700, files 0600. Never used on a vault.
public final class PrivateFiles {
  private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private PrivateFiles() {}

  public static void folder(Path folder) throws IOException {
    Files.createDirectories(folder, mode(folder, "rwx------"));
  }

  /// @return a hidden name beside a file of the data folder, for what is to take its place:
  ///   `.VAULT-ID-RANDOM-PROCESS.part`
  public static Path sibling(Path file, UUID vault) {
    var process = ProcessHandle.current().pid();
    return file.resolveSibling("." + vault + "-" + UUID.randomUUID() + "-" + process + ".part");
  }

  /// Removes what a killed process left behind in a folder of the data folder: files of that whole
  /// name alone, this vault's id in it and a process that is gone, with SQLite's journals of them.
  public static void sweep(Path folder, UUID vault) {
    var name =
        Pattern.compile("\\." + vault + "-" + UUID_TEXT + "-([0-9]{1,18})\\.part(-journal)?");
    try (var files = Files.newDirectoryStream(folder, "." + vault + "-*")) {
      for (var file : files) {
        var matcher = name.matcher(file.getFileName().toString());
        if (matcher.matches()
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && ProcessHandle.of(Long.parseLong(matcher.group(2))).isEmpty()) {
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

  public static String read(Path file) throws IOException {
    return Files.readString(file);
  }

  private static FileAttribute<?>[] mode(Path path, String mode) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))
        }
        : new FileAttribute<?>[0];
  }
}
