package org.keyturn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.platform.SecretClipboard;
import org.keyturn.settings.Settings;
import org.keyturn.text.FailureText;
import org.keyturn.tour.Camera;
import org.keyturn.tour.SelfTest;
import org.keyturn.tour.Tour;
import org.keyturn.tour.TourContext;
import org.keyturn.ui.context.Copying;
import org.keyturn.ui.fx.FxTimers;
import org.keyturn.vault.Vaults;

/// Plays the tour and the self-test with a vault, settings and a data folder that are thrown away
/// afterwards; nothing of this computer's is touched but the folder for the pictures.
final class TourWiring {
  private static final int CLIPBOARD_SECONDS = 30;

  private final DesktopWiring desktop;
  private final Function<Path, Vaults> vaults;

  /// @param vaults makes vaults that keep their data in the given folder
  TourWiring(DesktopWiring desktop, Function<Path, Vaults> vaults) {
    this.desktop = desktop;
    this.vaults = vaults;
  }

  /// @param pictures made if missing
  /// @return the exit code
  int play(Path pictures) {
    return inThrowAway(folder -> {
      Files.createDirectories(pictures);
      Tour.withoutScreen();
      play(Camera.drawing(pictures), folder, Tour.Pass.USUAL);
    });
  }

  /// Plays the self-test: in a window on the screen, if there is one.
  ///
  /// @return the exit code
  int selfTest(boolean screen) {
    return inThrowAway(folder -> {
      if (screen) {
        Tour.onScreen();
      } else {
        Tour.withoutScreen();
      }
      selfTest(folder);
    });
  }

  /// Plays the self-test where JavaFX runs already.
  ///
  /// @return the exit code
  int selfTest() {
    return inThrowAway(this::selfTest);
  }

  private interface Play {
    void in(Path throwAway) throws Failed, IOException;
  }

  private static int inThrowAway(Play play) {
    try {
      var throwAway = Files.createTempDirectory("keyturn-tour");
      try {
        play.in(throwAway);
      } finally {
        delete(throwAway);
      }
      return FailureText.DONE;
    } catch (Failed failed) {
      return FailureText.code(failed.failure());
    } catch (IOException notWritten) {
      return FailureText.code(IoFailures.of(notWritten));
    }
  }

  /// Plays the tour where JavaFX runs already.
  ///
  /// @param throwAway an existing folder
  void play(Camera camera, Path throwAway, Tour.Pass pass) throws Failed {
    new Tour(camera, context(throwAway), maker(throwAway), pass).play();
  }

  /// Plays the self-test where JavaFX runs already.
  ///
  /// @param throwAway an existing folder
  void selfTest(Path throwAway) {
    new SelfTest(context(throwAway), maker(throwAway)).play();
  }

  private TourContext context(Path throwAway) {
    var settings = Settings.load(throwAway.resolve("settings.properties"));
    var timers = new FxTimers();
    var copying = new Copying(new NoClipboard(), timers, () -> CLIPBOARD_SECONDS);
    return new TourContext(desktop.messages(), timers, settings, copying);
  }

  private Tour.Maker maker(Path throwAway) {
    var own = vaults.apply(throwAway.resolve("data"));
    return (shell, at) -> desktop.app(shell, at, own, throwAway);
  }

  private static void delete(Path folder) throws IOException {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /// The person's own clipboard is left alone.
  private static final class NoClipboard implements SecretClipboard {
    @Override
    public void put(char[] text) {}

    @Override
    public void clear() {}
  }
}
