package org.keyturn.health;

/// How long guessing a password would take at 10,000 guesses a second: what zxcvbn assumes for a
/// stolen file behind a slow hash. An order of magnitude, to be shown as an estimate.
public enum CrackTime {
  INSTANT(1),
  SECONDS(60),
  MINUTES(3_600),
  HOURS(86_400),
  DAYS(2_678_400),
  MONTHS(31_536_000),
  YEARS(3_153_600_000L),
  CENTURIES(Double.POSITIVE_INFINITY);

  private static final double GUESSES_PER_SECOND = 10_000;

  private final double belowSeconds;

  CrackTime(double belowSeconds) {
    this.belowSeconds = belowSeconds;
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
