package org.keyturn.ui.rotation.model;

import java.time.Duration;
import java.util.Optional;
import org.keyturn.ui.context.UiContext;

/// How long a rotation will take, without false precision.
public final class Estimate {
  /// Check, re-encryption, comparison, verification and the backup each go through everything.
  private static final int PASSES = 5;

  /// The proof, the new wrap, and the fresh unlock after the commit.
  private static final int DERIVATIONS = 3;

  private static final Duration ITEM = Duration.ofMillis(1);
  private static final Duration LEAST = Duration.ofSeconds(2);

  private Estimate() {}

  /// @param check what one pass took, if that is known already
  /// @param proof what deriving the key once took
  public static Duration of(int items, Optional<Duration> check, Duration proof) {
    var pass = check.orElse(ITEM.multipliedBy(items));
    return LEAST.plus(pass.multipliedBy(PASSES)).plus(proof.multipliedBy(DERIVATIONS));
  }

  /// @return e.g. "a few seconds", "about 40 seconds", "about 3 minutes"
  public static String words(UiContext context, Duration span) {
    long seconds = span.toSeconds();
    if (seconds < 10) {
      return context.text("rotation.span.few");
    }
    if (seconds < 90) {
      return context.text("rotation.span.seconds", (seconds + 9) / 10 * 10);
    }
    return context.text("rotation.span.minutes", (seconds + 30) / 60);
  }
}
