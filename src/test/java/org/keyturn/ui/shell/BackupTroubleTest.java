package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.Fx;

/// A backup that nobody asked for and that fails is not passed over in silence.
class BackupTroubleTest {

  @Test
  void itIsSaidUntilOneCouldBeMade(@TempDir Path folder) throws Exception {
    try (var window = new RealWindow(folder)) {
      window.test.settings.put(SettingKeys.BACKUP, true);
      var shelf = folder.resolve("data").resolve("backups");
      Files.createDirectories(shelf.getParent());
      Files.writeString(shelf, "a file where the folder should be");
      window.enter(window.create("Mine"));
      window.keys.arrive("backup-trouble");

      Files.delete(shelf);
      window.keys.press("backup-trouble").arrive("backup-now");
      window.keys.press("backup-now");
      Fx.until(() -> window.vault().navigator().backupTrouble().get().isEmpty());
      assertTrue(Files.isDirectory(shelf));
    }
  }
}
