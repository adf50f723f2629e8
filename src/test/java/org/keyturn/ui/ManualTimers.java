package org.keyturn.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;

/// Time that stands still until a test moves it.
public final class ManualTimers implements Timers {
  private final List<Alarm> alarms = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T10:00:00Z");

  private static final class Alarm {
    Instant due;
    final Duration period;
    final Runnable action;
    final boolean again;

    Alarm(Instant due, Duration period, Runnable action, boolean again) {
      this.due = due;
      this.period = period;
      this.action = action;
      this.again = again;
    }
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public Subscription every(Duration period, Runnable action) {
    return add(new Alarm(now.plus(period), period, action, true));
  }

  @Override
  public Subscription after(Duration delay, Runnable action) {
    return add(new Alarm(now.plus(delay), delay, action, false));
  }

  /// Lets time pass in steps of a tenth of a second and runs whatever comes due.
  public void advance(Duration span) {
    var end = now.plus(span);
    while (now.isBefore(end)) {
      now = now.plusMillis(100);
      for (var alarm : List.copyOf(alarms)) {
        if (alarms.contains(alarm) && !alarm.due.isAfter(now)) {
          fire(alarm);
        }
      }
    }
  }

  private void fire(Alarm alarm) {
    alarm.due = alarm.due.plus(alarm.period);
    if (!alarm.again) {
      alarms.remove(alarm);
    }
    alarm.action.run();
  }

  private Subscription add(Alarm alarm) {
    alarms.add(alarm);
    return () -> alarms.remove(alarm);
  }
}
