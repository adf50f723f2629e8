package org.keyturn.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.PrivateFiles;

/// The folders of this program for this person: settings, data, state (logs), and what lasts only
/// as long as the login (sockets). On Linux after the XDG Base Directory Specification 0.8, which
/// ignores relative paths. A folder exists only after [#prepared(Path)].
public record AppDirectories(Path config, Path data, Path state, Path runtime) {

  public static AppDirectories ofThisComputer() {
    return of(
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")),
        System::getenv);
  }

  /// @param osName as Java names it
  /// @param variables the environment
  static AppDirectories of(String osName, Path home, Function<String, @Nullable String> variables) {
    var name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return windows(home, variables);
    }
    return name.startsWith("mac") ? mac(home) : xdg(home, variables);
  }

  /// Makes a folder that only its owner may enter (mode 0700), with those above it.
  public static Path prepared(Path folder) throws IOException {
    PrivateFiles.closedFolder(folder);
    return folder;
  }

  private static AppDirectories windows(Path home, Function<String, @Nullable String> variables) {
    var roaming = absolute(variables, "APPDATA").orElse(home.resolve("AppData/Roaming"));
    var local =
        absolute(variables, "LOCALAPPDATA")
            .orElse(home.resolve("AppData/Local"))
            .resolve("Keyturn");
    return new AppDirectories(roaming.resolve("Keyturn"), local, local.resolve("logs"), local);
  }

  private static AppDirectories mac(Path home) {
    var support = home.resolve("Library/Application Support/org.keyturn");
    return new AppDirectories(support, support, home.resolve("Library/Logs/Keyturn"), support);
  }

  private static AppDirectories xdg(Path home, Function<String, @Nullable String> variables) {
    var state = absolute(variables, "XDG_STATE_HOME").orElse(home.resolve(".local/state"));
    return new AppDirectories(
        absolute(variables, "XDG_CONFIG_HOME").orElse(home.resolve(".config")).resolve("keyturn"),
        absolute(variables, "XDG_DATA_HOME")
            .orElse(home.resolve(".local/share"))
            .resolve("keyturn"),
        state.resolve("keyturn"),
        absolute(variables, "XDG_RUNTIME_DIR").orElse(state).resolve("keyturn"));
  }

  private static Optional<Path> absolute(
      Function<String, @Nullable String> variables, String variable) {
    return Optional.ofNullable(variables.apply(variable))
        .filter(text -> !text.isEmpty())
        .map(Path::of)
        .filter(Path::isAbsolute);
  }
}
