package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.platform.AppDirectories;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.text.Messages;
import org.keyturn.tour.Camera;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.ui.Fx;
import org.keyturn.ui.access.Access;
import org.keyturn.vault.environment.CheapVaults;

/// Goes through every screen of the tour, in German, and judges instead of drawing. As long as the
/// tour itself, so it runs on request only: `-Dkeyturn.access=true`.
@EnabledIfSystemProperty(named = "keyturn.access", matches = "true")
class AccessTest {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  @Test
  void everyScreenCanBeReachedReadAndSpoken(@TempDir Path folder) throws Exception {
    Fx.start();
    var messages = Messages.of(Locale.GERMANY);
    var desktop =
        new DesktopWiring(
            CheapVaults.in(folder.resolve("none"), format()),
            RealTransfers.transfers(),
            new AppDirectories(folder, folder, folder, folder),
            Settings.load(folder.resolve("settings.properties")),
            messages);
    var judge = new Judge();

    new TourWiring(desktop, data -> CheapVaults.in(data, format())).play(judge, folder);

    assertEquals(List.of(), List.copyOf(judge.complaints));
  }

  private static KeyturnFormat format() {
    return new KeyturnFormat(() -> CHEAP);
  }

  private static final class Judge implements Camera {
    final Set<String> complaints = new TreeSet<>();

    @Override
    public List<SettingKeys.Theme> themes() {
      return List.of(SettingKeys.Theme.LIGHT);
    }

    @Override
    public void take(Scene scene, String name, SettingKeys.Theme theme) {
      Access.complaints(scene.getRoot())
          .forEach(complaint -> complaints.add(name + ": " + complaint));
    }
  }
}
