import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;

/// Folders as a whole.
final class Disk {
  private Disk() {}

  static List<Path> list(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  static List<Path> walk(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  static long size(Path path) throws IOException {
    long size = 0;
    for (var file : walk(path)) {
      size += Files.isRegularFile(file) ? Files.size(file) : 0;
    }
    return size;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (var path : walk(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /// Links and times of change are kept.
  static void copy(Path folder, Path to) throws IOException {
    for (var path : walk(folder)) {
      var target = to.resolve(folder.relativize(path).toString());
      if (Files.isDirectory(path)) {
        Files.createDirectories(target);
      } else {
        Files.copy(
            path,
            target,
            StandardCopyOption.COPY_ATTRIBUTES,
            java.nio.file.LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  static void unzip(Path zip, Path to) throws IOException {
    try (var file = new ZipFile(zip.toFile())) {
      for (var entry : file.stream().filter(entry -> !entry.isDirectory()).toList()) {
        var target = to.resolve(entry.getName()).normalize();
        if (!target.startsWith(to)) {
          throw new IOException(zip + " points outside itself");
        }
        Files.createDirectories(target.getParent());
        try (var in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    }
  }

  static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /// Everybody may read, the owner may write; what the owner may start, everybody may.
  static void publish(Path folder) throws IOException {
    for (var path : walk(folder)) {
      if (!Files.isSymbolicLink(path)) {
        boolean open = Files.isDirectory(path) || program(path);
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(open ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }

  private static boolean program(Path file) {
    return file.getParent().endsWith("bin") || file.endsWith("jspawnhelper");
  }
}
