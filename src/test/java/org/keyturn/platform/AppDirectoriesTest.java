package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppDirectoriesTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void linuxHasItsDefaults() {
    var directories = AppDirectories.of("Linux", HOME, Map.<String, String>of()::get);
    assertEquals(HOME.resolve(".config/keyturn"), directories.config());
    assertEquals(HOME.resolve(".local/share/keyturn"), directories.data());
    assertEquals(HOME.resolve(".local/state/keyturn"), directories.state());
    assertEquals(HOME.resolve(".local/state/keyturn"), directories.runtime());
  }

  @Test
  void linuxFollowsItsVariables() {
    var variables =
        Map.of(
            "XDG_CONFIG_HOME", "/c",
            "XDG_DATA_HOME", "/d",
            "XDG_STATE_HOME", "/s",
            "XDG_RUNTIME_DIR", "/run/user/7");
    assertEquals(
        new AppDirectories(
            Path.of("/c/keyturn"),
            Path.of("/d/keyturn"),
            Path.of("/s/keyturn"),
            Path.of("/run/user/7/keyturn")),
        AppDirectories.of("Linux", HOME, variables::get));
  }

  @Test
  void relativeAndEmptyVariablesAreIgnored() {
    var variables = Map.of("XDG_CONFIG_HOME", "relative", "XDG_DATA_HOME", "");
    var directories = AppDirectories.of("Linux", HOME, variables::get);
    assertEquals(HOME.resolve(".config/keyturn"), directories.config());
    assertEquals(HOME.resolve(".local/share/keyturn"), directories.data());
  }

  @Test
  void macHasApplicationSupport() {
    var directories = AppDirectories.of("Mac OS X", HOME, Map.<String, String>of()::get);
    assertEquals(HOME.resolve("Library/Application Support/org.keyturn"), directories.config());
    assertEquals(HOME.resolve("Library/Logs/Keyturn"), directories.state());
  }

  @Test
  void windowsSeparatesRoamingFromLocal() {
    var variables = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");
    var directories = AppDirectories.of("Windows 11", HOME, variables::get);
    assertEquals(Path.of("/roaming/Keyturn"), directories.config());
    assertEquals(Path.of("/local/Keyturn"), directories.data());
    assertEquals(Path.of("/local/Keyturn/logs"), directories.state());
  }

  @Test
  void foldersAreTheOwnersOnly(@TempDir Path temp) throws IOException {
    var folder = AppDirectories.prepared(temp.resolve("a/b"));
    assertEquals("rwx------", modeOf(folder));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertEquals("rwx------", modeOf(AppDirectories.prepared(folder)));
    var file = Files.createFile(folder.resolve("f"));
    assertThrows(FileAlreadyExistsException.class, () -> AppDirectories.prepared(file));
  }

  private static String modeOf(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
