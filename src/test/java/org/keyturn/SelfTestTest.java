package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.platform.AppDirectories;
import org.keyturn.settings.Settings;
import org.keyturn.text.Messages;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.ui.Fx;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

class SelfTestTest {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  @Test
  void aThrowAwayVaultIsCreatedLockedUnlockedAndRotated(@TempDir Path folder) throws Exception {
    Fx.start();
    var home = Files.createDirectory(folder.resolve("home"));
    var throwAway = Files.createDirectory(folder.resolve("throw-away"));
    var desktop =
        new DesktopWiring(
            CheapVaults.in(home, format()),
            RealTransfers.transfers(),
            new AppDirectories(home, home, home, home),
            Settings.load(home.resolve("settings.properties")),
            Messages.of(Locale.ENGLISH));
    var vaults = new AtomicReference<Vaults>();

    new TourWiring(
            desktop,
            data -> {
              vaults.set(CheapVaults.in(data, format()));
              return vaults.get();
            })
        .selfTest(throwAway);

    var vault = throwAway.resolve("Personal.keyturn");
    assertEquals(2, vaults.get().info(vault).generation());
    try (var files = Files.list(home)) {
      assertEquals(0, files.count(), "nothing of this computer's is touched");
    }
  }

  private static KeyturnFormat format() {
    return new KeyturnFormat(() -> CHEAP);
  }
}
