package org.keyturn.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import org.keyturn.settings.SettingKeys;

/// What looks at every screen of the tour: it draws them, or judges them.
public interface Camera {

  /// The colours that each screen is shown in, one after the other.
  List<SettingKeys.Theme> themes();

  /// Called on the JavaFX thread when the screen stands still.
  ///
  /// @param name e.g. `04-items-small`
  void take(Scene scene, String name, SettingKeys.Theme theme);

  /// Looks at nothing, so that the screens follow each other without a stop.
  static Camera blind() {
    return new Camera() {
      @Override
      public List<SettingKeys.Theme> themes() {
        return List.of();
      }

      @Override
      public void take(Scene scene, String name, SettingKeys.Theme theme) {}
    };
  }

  /// Draws each screen in light and in dark: `NAME-light.png`, `NAME-dark.png`.
  ///
  /// @param folder must exist
  static Camera drawing(Path folder) {
    return new Camera() {
      @Override
      public List<SettingKeys.Theme> themes() {
        return List.of(SettingKeys.Theme.LIGHT, SettingKeys.Theme.DARK);
      }

      @Override
      public void take(Scene scene, String name, SettingKeys.Theme theme) {
        var file = name + "-" + theme.label() + ".png";
        try {
          Picture.of(scene, folder.resolve(file));
        } catch (IOException notWritten) {
          throw new UncheckedIOException(notWritten);
        }
      }
    };
  }
}
