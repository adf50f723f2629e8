package org.keyturn.ui.controls;

import org.keyturn.health.Strength;
import org.keyturn.text.Messages;
import org.keyturn.ui.controls.LiveStrength.Reading;

/// Rates a new password for the meter: its length first, then zxcvbn's estimate in words. Safe for
/// use from any thread; slow, so it belongs in a job.
public final class StrengthGauge {
  /// What a new master password must have, in code points.
  public static final int LEAST = 8;

  private final Messages messages;
  private final int least;

  /// For master passwords.
  public StrengthGauge(Messages messages) {
    this(messages, LEAST);
  }

  /// @param least fewer code points count as too short; 0 for file passwords, which have no minimum
  public StrengthGauge(Messages messages, int least) {
    this.messages = messages;
    this.least = least;
  }

  /// @param password stays the caller's
  public Reading read(char[] password) {
    int length = Character.codePointCount(password, 0, password.length);
    if (length < least) {
      return new Reading(
          StrengthLevel.TOO_SHORT, messages.get("control.strength.more", least - length));
    }
    var strength = Strength.of(password);
    return new Reading(level(strength), advice(strength));
  }

  private static StrengthLevel level(Strength strength) {
    return switch (strength.score()) {
      case 0, 1 -> StrengthLevel.WEAK;
      case 2 -> StrengthLevel.FAIR;
      case 3 -> StrengthLevel.GOOD;
      default -> strength.guessesLog10() < 16 ? StrengthLevel.STRONG : StrengthLevel.EXCELLENT;
    };
  }

  private String advice(Strength strength) {
    var time = strength.crackTime().word();
    var guess = messages.get("control.strength.guessed." + time);
    return strength.score() < 3 ? guess + " " + messages.get("control.strength.words") : guess;
  }
}
