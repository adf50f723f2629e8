package org.keyturn.ui.fx;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;

/// The clock of this computer, ticking on the JavaFX thread.
public final class FxTimers implements Timers {

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public Subscription every(Duration period, Runnable action) {
    return start(period, action, Animation.INDEFINITE);
  }

  @Override
  public Subscription after(Duration delay, Runnable action) {
    return start(delay, action, 1);
  }

  private static Subscription start(Duration period, Runnable action, int cycles) {
    var frame =
        new KeyFrame(
            javafx.util.Duration.millis((double) period.toMillis()), event -> action.run());
    var timeline = new Timeline(frame);
    timeline.setCycleCount(cycles);
    timeline.play();
    return timeline::stop;
  }
}
