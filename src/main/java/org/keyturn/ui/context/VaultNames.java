package org.keyturn.ui.context;

import java.io.File;
import java.nio.file.Path;

/// How a vault's file is named to people.
public final class VaultNames {
  public static final String EXTENSION = ".keyturn";

  private static final String EXPORT = ".keyturn-export";

  private VaultNames() {}

  /// Whether a file is a vault by its name.
  public static boolean isVault(Path file) {
    return String.valueOf(file.getFileName()).endsWith(EXTENSION);
  }

  /// Whether a file is an export of Keyturn's own by its name.
  public static boolean isExport(Path file) {
    return String.valueOf(file.getFileName()).endsWith(EXPORT);
  }

  /// @return the file name without the extension
  public static String name(Path vault) {
    var file = String.valueOf(vault.getFileName());
    return file.endsWith(EXTENSION) ? file.substring(0, file.length() - EXTENSION.length()) : file;
  }

  /// @return the path with the home folder as `~`
  public static String path(Path vault) {
    var home = Path.of(System.getProperty("user.home", "/"));
    var absolute = vault.toAbsolutePath();
    return home.getNameCount() > 0 && absolute.startsWith(home)
        ? "~" + File.separator + home.relativize(absolute)
        : absolute.toString();
  }

  /// @return the path with Keyturn's extension added where there is none
  public static Path withExtension(Path chosen) {
    var file = String.valueOf(chosen.getFileName());
    return file.endsWith(EXTENSION) ? chosen : chosen.resolveSibling(file + EXTENSION);
  }
}
