package org.keyturn.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Notes, in this computer's data folder, of the files outside of it that are being written under
/// hidden names: so that what a killed process left is found without a look at people's folders.
/// Best effort: without a note nothing is removed.
public final class Unfinished {
  private static final long LONGEST = 64 * 1024;

  private final Path folder;
  private final String beside;

  /// @param data this computer's data folder for Keyturn
  /// @param beside the end of the name of what a database leaves beside a file that is being
  ///   written, and which goes with it
  public Unfinished(Path data, String beside) {
    this.folder = data.resolve("unfinished");
    this.beside = beside;
  }

  /// Removes what others left, and notes a new one.
  ///
  /// @return a hidden name beside the target that nobody else has
  public Path begin(Path target) {
    sweep();
    var mark = PartFile.mark();
    var part = PartFile.marked(target.toAbsolutePath().normalize(), mark);
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
      Files.deleteIfExists(folder.resolve(PartFile.markOf(part)));
    } catch (IOException e) {
      // The next run finds nothing under that name.
    }
  }

  /// Removes what processes of this computer left that are gone.
  public void sweep() {
    try (var notes = Files.newDirectoryStream(folder)) {
      for (var note : notes) {
        if (PartFile.dead(note.getFileName().toString())
            && Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
            && Files.size(note) <= LONGEST) {
          settle(note);
        }
      }
    } catch (IOException e) {
      // The next run looks again.
    }
  }

  /// Removes the one file that a note names, if that is called as this note says. One on a disk
  /// that is not there waits until it is.
  private void settle(Path note) throws IOException {
    try {
      var part = Path.of(Files.readString(note));
      var own = PartFile.marked(part, note.getFileName().toString());
      boolean named = part.isAbsolute() && own.equals(part);
      boolean there = part.getParent() != null && Files.isDirectory(part.getParent());
      if (!named || (there && PartFile.removeDead(part, beside))) {
        Files.deleteIfExists(note);
      }
    } catch (InvalidPathException e) {
      Files.deleteIfExists(note);
    }
  }
}
