package org.keyturn.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Window;

/// The window's style sheet among the sources. Whenever it is saved, every window takes it in place
/// of the one that it has.
final class StyleSheet {
  private static final Path FILE = Path.of("src/main/resources/org/keyturn/ui/app.css");

  /// What the program's own one ends with, and each that was put in its place.
  private static final String NAME = "app.css";

  private StyleSheet() {}

  /// Looks at the file four times a second until the program ends.
  static void follow() {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          var seen = time();
          while (true) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
            var now = time();
            if (!now.equals(seen)) {
              seen = now;
              show();
            }
          }
        });
  }

  /// JavaFX keeps what it has read from an address, so each reading gets one of its own.
  private static void show() {
    try {
      var copy = Files.createTempFile("keyturn-dev", NAME);
      copy.toFile().deleteOnExit();
      Files.writeString(copy, Files.readString(FILE));
      var address = copy.toUri().toString();
      Platform.runLater(() ->
          Window.getWindows()
              .forEach(window ->
                  window
                      .getScene()
                      .getStylesheets()
                      .replaceAll(old -> old.endsWith(NAME) ? address : old)));
    } catch (IOException beingSaved) {
      // The next look finds it whole.
      System.err.println("not read: " + FILE);
    }
  }

  private static FileTime time() {
    try {
      return Files.getLastModifiedTime(FILE);
    } catch (IOException beingReplaced) {
      return FileTime.fromMillis(0);
    }
  }
}
