package org.keyturn.ui.shell;

import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.Settings;
import org.keyturn.settings.WindowBounds;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.fx.Fonts;
import org.keyturn.vault.LockReason;

/// The window on the screen: its size, where it was last time, its icon, and what closing it means.
/// Confined to the JavaFX thread.
public final class AppWindow {
  private final Stage stage;
  private final Settings settings;

  /// Reads fonts and icons, so that the first window need not. On any thread, also while JavaFX
  /// starts.
  public static void prepare() {
    Fonts.load();
    AppIcon.sizes();
    Glyph.LOCK.icon();
  }

  /// @param name the program's name, which the title ends with
  public AppWindow(Stage stage, Shell shell, Settings settings, String name) {
    this.stage = stage;
    this.settings = settings;
    Scene scene = shell.scene();
    stage.setScene(scene);
    stage
        .titleProperty()
        .bind(shell.vaultName().map(vault -> vault.isEmpty() ? name : vault + " \u2013 " + name));
    stage.setMinWidth(Shell.MIN_WIDTH);
    stage.setMinHeight(Shell.MIN_HEIGHT);
    stage.getIcons().addAll(AppIcon.sizes());
    place(settings.get(SettingKeys.WINDOW));
  }

  /// Shows the window. Closing it locks the vault and empties the clipboard, then calls `closed`.
  public void show(App app, Runnable clearClipboard, Runnable closed) {
    stage.setOnCloseRequest(event -> {
      if (!app.mayClose()) {
        event.consume();
        return;
      }
      remember();
      app.lock(LockReason.CLOSED);
      clearClipboard.run();
    });
    stage.setOnHidden(event -> closed.run());
    stage.show();
  }

  /// Does what can wait once the first picture is drawn, so as not to delay it.
  public void whenDrawn(Runnable work) {
    var scene = stage.getScene();
    scene.addPostLayoutPulseListener(
        new Runnable() {
          private int pulses;

          @Override
          public void run() {
            // The second one begins when the first one's picture is on its way to the screen.
            if (++pulses == 2) {
              scene.removePostLayoutPulseListener(this);
              Platform.runLater(work);
            }
            Platform.requestNextPulse();
          }
        });
    Platform.requestNextPulse();
  }

  /// Closes the window without asking; returns when the picture that is being drawn is.
  public void close() {
    stage.hide();
  }

  /// Comes to the front, also when it was minimised.
  public void toFront() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void place(WindowBounds bounds) {
    if (!bounds.isSet()) {
      var size = WindowPlace.first(Screen.getPrimary().getVisualBounds());
      stage.setWidth(size.getWidth());
      stage.setHeight(size.getHeight());
      return;
    }
    var was = new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    var place =
        WindowPlace.back(
            was,
            Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .distinct()
                .map(Screen::getVisualBounds)
                .toList());
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    stage.setMaximized(bounds.maximized());
  }

  private void remember() {
    var maximized = stage.isMaximized();
    var before = settings.get(SettingKeys.WINDOW);
    var bounds =
        maximized && before.isSet()
            ? new WindowBounds(before.x(), before.y(), before.width(), before.height(), true)
            : new WindowBounds(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximized);
    settings.put(SettingKeys.WINDOW, bounds);
  }
}
