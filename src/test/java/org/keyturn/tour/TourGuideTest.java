package org.keyturn.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.ui.Fx;
import org.keyturn.ui.TestContext;
import org.keyturn.ui.shell.Shell;

/// A bug in the window ends the tour at once, with its cause.
@SuppressWarnings("NullAway.Init")
class TourGuideTest {
  private Thread.UncaughtExceptionHandler usual;
  private Optional<Throwable> heard = Optional.empty();

  @BeforeEach
  void listen() {
    Fx.start();
    Fx.run(() -> {
      usual = Thread.currentThread().getUncaughtExceptionHandler();
      Thread.currentThread().setUncaughtExceptionHandler((thread, bug) -> heard = Optional.of(bug));
      TourGuide.listenForBugs();
    });
  }

  @AfterEach
  void listenAsUsual() {
    Fx.run(() -> {
      TourGuide.listenForBugs();
      Thread.currentThread().setUncaughtExceptionHandler(usual);
    });
  }

  @Test
  void waitingEndsWithTheCause(@TempDir Path folder) {
    var at = new TestContext(folder);
    var context =
        new TourContext(at.context.messages(), at.timers, at.settings, at.context.copying());
    var guide =
        Fx.call(() ->
            new TourGuide(new Shell(), new Stage(), Camera.blind(), context, Tour.Pass.USUAL));
    var bug = new IllegalArgumentException("a bug in a button");
    Platform.runLater(() -> {
      throw bug;
    });
    var end = assertThrows(IllegalStateException.class, () -> guide.await(() -> false));
    assertEquals(bug, end.getCause());
    assertEquals(Optional.of(bug), heard, "nobody else is kept from hearing of it");
  }
}
