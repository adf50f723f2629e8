package org.keyturn.jobs;

import java.time.Duration;
import java.time.Instant;
import javafx.util.Subscription;

/// Time for view-models: the clock, and actions that come later on the UI thread. Tests move the
/// time by hand.
public interface Timers {

  Instant now();

  /// Runs the action again and again until unsubscribed.
  Subscription every(Duration period, Runnable action);

  /// Runs the action once, unless unsubscribed before.
  Subscription after(Duration delay, Runnable action);
}
