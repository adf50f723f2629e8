package org.keyturn.exchange.format;

import java.time.Duration;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Phase;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Who watches a transfer and may stop it.
public record Watch(Progress progress, CancelToken cancel) {
  private static final Duration WORTH_TELLING = Duration.ofSeconds(3);

  /// @return a watch that nobody looks at and nobody stops
  public static Watch none() {
    return new Watch(Progress.NONE, new CancelToken());
  }

  /// Reports how many things are done, then stops the transfer if that was asked for.
  public void step(Phase phase, long done, long total) throws Failed {
    progress.report(new Tick(phase, done, total, 0, 0));
    check();
  }

  /// Tells, before it begins, of a derivation that is going to take longer than a person waits
  /// without a word.
  public void deriving(Duration time) throws Failed {
    if (time.compareTo(WORTH_TELLING) >= 0) {
      progress.report(new Tick(ExchangeStage.DERIVE, 0, time.toSeconds(), 0, 0));
    }
    check();
  }

  /// @throws Failed `Cancelled` if that was asked for
  public void check() throws Failed {
    if (cancel.isCancelled()) {
      throw new Failed(new Failure.Cancelled());
    }
  }
}
