package org.keyturn.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import org.keyturn.files.PrivateFiles;

/// Notes, in this computer's data folder, of the files outside of it that are being written under
/// hidden names: so that what a killed process left is found without a look at people's folders.
/// Best effort: without a note nothing is removed.
public final class Unfinished {
  private static final Pattern NOTE =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-([0-9]{1,18})");
  private static final long LONGEST = 64 * 1024;

  private final Path folder;

  public Unfinished(Path data) {
    this.folder = data.resolve("unfinished");
  }

  /// Removes what others left, and notes a new one.
  ///
  /// @return a hidden name beside the target that nobody else has
  public Path begin(Path target) {
    sweep();
    var mark = UUID.randomUUID() + "-" + ProcessHandle.current().pid();
    var part = WholeFile.part(target.toAbsolutePath().normalize(), mark);
    try {
      PrivateFiles.folder(folder);
      PrivateFiles.write(folder.resolve(mark), part.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Only a kill would need it.
    }
    return part;
  }

  /// Forgets a file that is complete, or gone.
  public void end(Path part) {
    try {
      Files.deleteIfExists(folder.resolve(mark(part)));
    } catch (IOException e) {
      // The next run finds nothing under that name.
    }
  }

  private static String mark(Path part) {
    var name = part.getFileName().toString();
    return name.substring(".keyturn-".length(), name.length() - ".part".length());
  }

  /// Removes what processes of this computer left that are gone.
  public void sweep() {
    try (var notes = Files.newDirectoryStream(folder)) {
      for (var note : notes) {
        var matcher = NOTE.matcher(note.getFileName().toString());
        if (matcher.matches()
            && Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
            && Files.size(note) <= LONGEST
            && ProcessHandle.of(Long.parseLong(matcher.group(2))).isEmpty()) {
          settle(note);
        }
      }
    } catch (IOException e) {
      // The next run looks again.
    }
  }

  /// Removes the one file that a note names, if that is called as this note says. One on a disk
  /// that is not there waits until it is.
  private static void settle(Path note) throws IOException {
    try {
      var part = Path.of(PrivateFiles.read(note));
      var own = WholeFile.part(part, note.getFileName().toString());
      boolean named = part.isAbsolute() && own.equals(part);
      boolean there = part.getParent() != null && Files.isDirectory(part.getParent());
      if (!named || (there && WholeFile.removeDead(part))) {
        Files.deleteIfExists(note);
      }
    } catch (InvalidPathException e) {
      Files.deleteIfExists(note);
    }
  }
}
