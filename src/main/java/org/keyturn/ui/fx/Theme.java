package org.keyturn.ui.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;

/// How the window looks: AtlantaFX's Primer in light or dark, and our one style sheet. Confined to
/// the JavaFX thread.
public final class Theme {

  private static final String FOLDER = "/org/keyturn/ui/";
  private final Scene scene;
  private SettingKeys.Theme choice;

  /// Loads the fonts, dresses the scene, and follows the computer's colour scheme from now on.
  public Theme(Scene scene, SettingKeys.Theme choice) {
    this.scene = scene;
    this.choice = choice;
    Fonts.load();
    dress(scene);
    Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> refresh());
  }

  /// Gives a scene the style sheet without the choice of colours.
  public static void dress(Scene scene) {
    scene.getStylesheets().add(resource("app.css"));
  }

  /// `SYSTEM` follows the computer, also while the window is open.
  public void choose(SettingKeys.Theme newChoice) {
    choice = newChoice;
    refresh();
  }

  /// Takes the setting of this computer, now and whenever it changes.
  public void follow(UiContext context) {
    choose(context.settings().get(SettingKeys.THEME));
    context
        .settings()
        .onChange(SettingKeys.THEME, theme -> context.jobs().post(() -> choose(theme)));
  }

  private void refresh() {
    var scheme =
        switch (choice) {
          case SYSTEM -> Platform.getPreferences().getColorScheme();
          case LIGHT -> ColorScheme.LIGHT;
          case DARK -> ColorScheme.DARK;
        };
    var dark = scheme == ColorScheme.DARK;
    scene.getPreferences().setColorScheme(scheme);
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
  }

  static String resource(String name) {
    return Objects.requireNonNull(Theme.class.getResource(FOLDER + name), name).toExternalForm();
  }
}
