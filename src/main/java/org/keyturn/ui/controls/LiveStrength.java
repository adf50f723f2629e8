package org.keyturn.ui.controls;

import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.keyturn.jobs.JobRunner;

/// Estimates a password while it is typed, off the UI thread, one estimate at a time: what was
/// typed meanwhile is estimated next, so the meter never lags behind and never flickers through old
/// answers. Needs no toolkit.
public final class LiveStrength {

  /// @param advice one line for people, may be empty
  public record Reading(StrengthLevel level, String advice) {
    public static final Reading NONE = new Reading(StrengthLevel.NONE, "");
  }

  private final JobRunner jobs;
  private final Function<char[], Reading> gauge;
  private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(Reading.NONE);
  private char[] next = new char[0];
  private boolean running;
  private boolean waiting;

  /// @param gauge called on a job's thread; must not keep the characters
  public LiveStrength(JobRunner jobs, Function<char[], Reading> gauge) {
    this.jobs = jobs;
    this.gauge = gauge;
  }

  public ReadOnlyObjectProperty<Reading> reading() {
    return reading.getReadOnlyProperty();
  }

  /// @param typed taken over and wiped here
  public void look(char[] typed) {
    Arrays.fill(next, '\0');
    next = typed;
    waiting = true;
    if (!running) {
      start();
    }
  }

  private void start() {
    var chars = next;
    next = new char[0];
    waiting = false;
    running = true;
    JobRunner.Job<Reading> estimate = () -> estimate(chars);
    jobs.run(estimate, this::finished, failure -> finished(Reading.NONE));
  }

  private Reading estimate(char[] chars) {
    try {
      return chars.length == 0 ? Reading.NONE : gauge.apply(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  private void finished(Reading result) {
    running = false;
    if (waiting) {
      start();
    } else {
      reading.set(result);
    }
  }
}
