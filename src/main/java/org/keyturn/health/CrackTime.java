package org.keyturn.health;

import java.util.Arrays;
import java.util.Optional;

/// How long guessing a password would take at 10,000 guesses a second: what zxcvbn assumes for a
/// stolen file behind a slow hash. An order of magnitude, to be shown as an estimate.
public enum CrackTime {
  INSTANT("instant", 1),
  SECONDS("seconds", 60),
  MINUTES("minutes", 3_600),
  HOURS("hours", 86_400),
  DAYS("days", 2_678_400),
  MONTHS("months", 31_536_000),
  YEARS("years", 3_153_600_000L),
  CENTURIES("centuries", Double.POSITIVE_INFINITY);

  private static final double GUESSES_PER_SECOND = 10_000;

  private final String word;
  private final double belowSeconds;

  CrackTime(String word, double belowSeconds) {
    this.word = word;
    this.belowSeconds = belowSeconds;
  }

  /// @return the end of message keys, e.g. `hours`
  public String word() {
    return word;
  }

  static Optional<CrackTime> ofWord(String word) {
    return Arrays.stream(values()).filter(time -> time.word.equals(word)).findFirst();
  }

  /// @param guessesLog10 the number of guesses as its logarithm to base 10
  public static CrackTime of(double guessesLog10) {
    double seconds = Math.pow(10, guessesLog10) / GUESSES_PER_SECOND;
    for (CrackTime time : values()) {
      if (seconds < time.belowSeconds) {
        return time;
      }
    }
    return CENTURIES;
  }
}
