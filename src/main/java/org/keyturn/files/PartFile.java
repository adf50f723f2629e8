package org.keyturn.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Pattern;

/// A file that is being written lies beside the one that it is to become, under a hidden name which
/// tells whose it is and which process writes it: `.OWNER-RANDOM-PROCESS.part`. So what a killed
/// process leaves behind is known for what it is.
public final class PartFile {
  private static final String UUID_TEXT = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern MARK = Pattern.compile(UUID_TEXT + "-([0-9]{1,18})");
  private static final String END = ".part";

  /// Whose files are that people asked for.
  private static final String ASKED_FOR = "keyturn";

  private PartFile() {}

  /// @return a name beside a file that somebody asked for, which nobody else has
  public static Path beside(Path target) {
    return marked(target, mark());
  }

  /// @param owner what the file belongs to: files of the same owner in one folder are swept
  ///   together
  /// @return a name beside it that nobody else has
  public static Path beside(Path target, String owner) {
    return named(target, owner, mark());
  }

  /// @return what nobody else has, with the number of this process
  static String mark() {
    return UUID.randomUUID() + "-" + ProcessHandle.current().pid();
  }

  static Path marked(Path target, String mark) {
    return named(target, ASKED_FOR, mark);
  }

  private static Path named(Path target, String owner, String mark) {
    return target.resolveSibling("." + owner + "-" + mark + END);
  }

  static String markOf(Path part) {
    var name = part.getFileName().toString();
    return name.substring(ASKED_FOR.length() + 2, name.length() - END.length());
  }

  /// Whether this is a mark of a process that is gone.
  static boolean dead(String mark) {
    var matcher = MARK.matcher(mark);
    return matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(2))).isEmpty();
  }

  /// Removes what killed processes left behind in a folder of ours: files of that whole name alone,
  /// of this owner and of a process that is gone.
  ///
  /// @param beside what may follow such a name, or nothing: the end of the name of what a database
  ///   leaves beside it
  public static void sweep(Path folder, String owner, String beside) {
    var begin = "." + owner + "-";
    try (var files = Files.newDirectoryStream(folder, begin + "*")) {
      for (var file : files) {
        var name = file.getFileName().toString();
        var part =
            !beside.isEmpty() && name.endsWith(END + beside)
                ? name.substring(0, name.length() - beside.length())
                : name;
        if (part.endsWith(END)
            && dead(part.substring(begin.length(), part.length() - END.length()))
            && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      // They are sealed or tell no secret, and the next look finds them again.
    }
  }

  /// Removes a part whose writer is gone, with what a database left beside it.
  ///
  /// @param beside the end of its name
  /// @return false if the part is still there
  static boolean removeDead(Path part, String beside) {
    if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
      return !Files.exists(part, LinkOption.NOFOLLOW_LINKS);
    }
    if (complete(part)) {
      Disk.discard(part);
      return !Files.exists(part, LinkOption.NOFOLLOW_LINKS);
    }
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      if (WholeFile.claim(channel) == null) {
        return false;
      }
      var other = part.resolveSibling(part.getFileName() + beside);
      if (!beside.isEmpty() && Files.isRegularFile(other, LinkOption.NOFOLLOW_LINKS)) {
        Files.delete(other);
      }
      return Files.deleteIfExists(part);
    } catch (IOException e) {
      return false;
    }
  }

  /// Whether a part has its final name beside the hidden one. Such a file is not opened: it may be
  /// a vault that a connection is open on, and closing another handle would drop SQLite's locks.
  private static boolean complete(Path part) {
    try {
      return Files.getAttribute(part, "unix:nlink", LinkOption.NOFOLLOW_LINKS) instanceof Integer n
          && n > 1;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }
}
