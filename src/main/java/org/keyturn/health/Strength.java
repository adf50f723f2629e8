package org.keyturn.health;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;

/// An estimate of how hard a password is to guess, by zxcvbn. Says nothing about passwords made by
/// a generator, whose entropy is known.
///
/// @param score 0 (guessed at once) to 4 (out of reach)
/// @param guessesLog10 the estimated number of guesses, as its logarithm to base 10
/// @param crackTime the same as a time
/// @param feedback what is wrong and what would help, as keys such as
///   `feedback.dictionary.warning.passwords.top10`; the warning, if any, comes first
public record Strength(int score, double guessesLog10, CrackTime crackTime, List<String> feedback) {
  /// Only so many characters are rated: the time that zxcvbn takes grows faster than the square of
  /// the length, and 200 characters full of digits for letters took 19 seconds.
  public static final int RATED = 64;

  /// Which estimate this is: another one of the same password may differ.
  static final String EDITION = "zxcvbn 1.9.0, " + RATED;

  public Strength {
    feedback = List.copyOf(feedback);
  }

  /// Rates the first [#RATED] characters; the caller still wipes them. Takes some milliseconds,
  /// with hostile input seconds: never called in the thread of the window. Thread-safe.
  public static Strength of(char[] password) {
    // A copy, because zxcvbn wipes what it was given.
    CharBuffer rated = CharBuffer.wrap(Arrays.copyOf(password, Math.min(password.length, RATED)));
    com.nulabinc.zxcvbn.Strength estimate = Estimator.ZXCVBN.measure(rated);
    try {
      double guesses = Math.max(0, estimate.getGuessesLog10());
      return new Strength(
          estimate.getScore(),
          guesses,
          CrackTime.of(guesses),
          FeedbackKeys.of(estimate.getFeedback()));
    } finally {
      estimate.wipe();
    }
  }

  /// Made at the first use: its dictionaries take a noticeable time to load.
  private static final class Estimator {
    private static final Zxcvbn ZXCVBN = new Zxcvbn();
  }
}
