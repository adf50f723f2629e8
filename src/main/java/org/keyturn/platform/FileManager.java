package org.keyturn.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Shows folders in the system's own program for files, never through a shell.
public final class FileManager {
  private final String osName;

  /// @param osName as Java names it
  public FileManager(String osName) {
    this.osName = osName.toLowerCase(Locale.ROOT);
  }

  /// @return whether the system took it; false for what is no folder
  public boolean show(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    return OtherProgram.start(command(folder.toAbsolutePath()));
  }

  List<String> command(Path folder) {
    var program =
        osName.startsWith("windows") ? "explorer" : osName.startsWith("mac") ? "open" : "xdg-open";
    return List.of(program, folder.toString());
  }
}
