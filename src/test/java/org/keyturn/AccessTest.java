package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import org.keyturn.tour.Tour;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.ui.Fx;
import org.keyturn.ui.access.Access;
import org.keyturn.vault.environment.CheapVaults;

/// Goes through every screen of the tour and judges instead of drawing: names, room, the order of
/// Tab, Return and Escape. As long as the tour itself, so it runs on request only:
/// `-Dkeyturn.access=true`, or one of its passes such as `-Dkeyturn.access=de,900x600,150`; with
/// `-Dkeyturn.access.pictures=DIR` it draws too.
@EnabledIfSystemProperty(named = "keyturn.access", matches = ".+")
class AccessTest {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  @Test
  void everyScreenCanBeReachedReadAndSpoken(@TempDir Path folder) throws Exception {
    Fx.start();
    var asked = System.getProperty("keyturn.access", "");
    var parts = asked.equals("true") ? new String[] {"de"} : asked.split(",");
    var messages = Messages.choose(parts[0].equals("rtl") ? "pseudo" : parts[0]);
    var desktop =
        new DesktopWiring(
            CheapVaults.in(folder.resolve("none"), format()),
            RealTransfers.transfers(),
            new AppDirectories(folder, folder, folder, folder),
            Settings.load(folder.resolve("settings.properties")),
            messages);
    var judge = new Judge(Optional.ofNullable(System.getProperty("keyturn.access.pictures")));

    new TourWiring(desktop, data -> CheapVaults.in(data, format()))
        .play(judge, folder, pass(parts));

    assertEquals(List.of(), List.copyOf(judge.complaints));
  }

  /// @param parts language, size, percent of the text
  private static Tour.Pass pass(String[] parts) {
    if (parts.length < 3) {
      return Tour.Pass.USUAL;
    }
    var size = parts[1].split("x");
    return new Tour.Pass(
        Double.parseDouble(size[0]),
        Double.parseDouble(size[1]),
        Integer.parseInt(parts[2]),
        parts[0].equals("rtl"));
  }

  private static KeyturnFormat format() {
    return new KeyturnFormat(() -> CHEAP);
  }

  private static final class Judge implements Camera {
    final Set<String> complaints = new TreeSet<>();
    private final Optional<Camera> drawing;

    Judge(Optional<String> folder) {
      drawing = folder.map(Path::of).map(Camera::drawing);
    }

    @Override
    public List<SettingKeys.Theme> themes() {
      return List.of(SettingKeys.Theme.LIGHT);
    }

    @Override
    public void take(Scene scene, String name, SettingKeys.Theme theme) {
      Access.complaints(scene.getRoot())
          .forEach(complaint -> complaints.add(name + ": " + complaint));
      drawing.ifPresent(camera -> camera.take(scene, name, theme));
    }
  }
}
