package org.keyturn.ui.shell;

import java.time.Duration;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;
import org.keyturn.settings.Keys;
import org.keyturn.settings.Settings;

/// Acts when nothing was typed, clicked or moved for as long as the person chose. Time asleep
/// counts: it is compared with the clock, since timers stand still while a computer sleeps.
final class IdleWatch {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Timers timers;
  private final Settings settings;
  private java.time.Instant last;

  IdleWatch(Scene scene, Timers timers, Settings settings) {
    this.timers = timers;
    this.settings = settings;
    last = timers.now();
    scene.addEventFilter(InputEvent.ANY, this::stir);
  }

  /// Calls the action once, after the time has passed; counts anew from now.
  Subscription start(Runnable action) {
    last = timers.now();
    return timers.every(
        LOOK,
        () -> {
          if (isOver()) {
            last = timers.now();
            action.run();
          }
        });
  }

  private boolean isOver() {
    int minutes = settings.get(Keys.LOCK_AFTER_MINUTES);
    return minutes > 0 && !last.plus(Duration.ofMinutes(minutes)).isAfter(timers.now());
  }

  private void stir(Event event) {
    last = timers.now();
  }
}
