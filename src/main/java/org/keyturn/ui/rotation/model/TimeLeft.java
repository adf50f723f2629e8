package org.keyturn.ui.rotation.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How long a job will still take, said only once two estimates in a row agree.
final class TimeLeft {
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final double LEAST_SHARE = 0.08;
  private static final double AGREE = 0.25;

  private final Instant start;
  private Instant last;
  private double previous = -1;
  private Optional<Duration> shown = Optional.empty();

  TimeLeft(Instant start) {
    this.start = start;
    this.last = start;
  }

  /// @param share how much is done, 0 to 1
  /// @return empty while no estimate is stable
  Optional<Duration> at(Instant now, double share) {
    var elapsed = Duration.between(start, now);
    if (share < LEAST_SHARE
        || elapsed.compareTo(WARM_UP) < 0
        || Duration.between(last, now).compareTo(PAUSE) < 0) {
      return shown;
    }
    last = now;
    double estimate = elapsed.toMillis() * (1 - share) / share;
    boolean stable = previous >= 0 && Math.abs(estimate - previous) <= AGREE * previous + 1000;
    previous = estimate;
    if (stable || shown.isPresent()) {
      shown = Optional.of(Duration.ofMillis((long) estimate));
    }
    return shown;
  }
}
