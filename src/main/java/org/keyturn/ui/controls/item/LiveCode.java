package org.keyturn.ui.controls.item;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.keyturn.jobs.Timers;
import org.keyturn.model.SecretText;
import org.keyturn.totp.Totp;

/// A one-time code as it is seen and copied at this moment: in groups, with the next one when
/// little time is left. Whoever makes one closes it. Needs no toolkit.
public final class LiveCode implements AutoCloseable {
  /// In a code's last seconds nobody can type it any more: the next one is copied.
  static final int TOO_LATE = 3;

  /// Seconds before the change in which the next code is shown as well.
  public static final int NEAR = 5;

  /// What follows the place of a code when the next one was copied.
  public static final String NEXT = "-next";

  private static final int GROUPED_FROM = 6;

  private final Totp totp;
  private final Timers timers;

  private LiveCode(Totp totp, Timers timers) {
    this.totp = totp;
    this.timers = timers;
  }

  /// @param secret stays the caller's
  /// @return empty if it is none
  public static Optional<LiveCode> of(SecretText secret, Timers timers) {
    var chars = secret.chars();
    var parsed = Totp.parse(chars);
    Arrays.fill(chars, '\0');
    return parsed.map(totp -> new LiveCode(totp, timers));
  }

  public String shown() {
    return grouped(timers.now());
  }

  /// The next code, while this one is about to end.
  public Optional<String> next() {
    return left() <= NEAR ? Optional.of(grouped(following())) : Optional.empty();
  }

  /// Whole seconds until the code changes.
  public int left() {
    return totp.secondsLeft(timers.now());
  }

  public int period() {
    return totp.shape().periodSeconds();
  }

  /// Copies the code that can still be used.
  ///
  /// @param copying takes the place and the code, which is wiped when the call returns
  public void copy(String place, BiConsumer<String, SecretText> copying) {
    boolean late = left() <= TOO_LATE;
    var digits = totp.codeAt(late ? following() : timers.now());
    var code = SecretText.of(digits);
    copying.accept(late ? place + NEXT : place, code);
    code.wipe();
    Arrays.fill(digits, '\0');
  }

  @Override
  public void close() {
    totp.close();
  }

  private Instant following() {
    return timers.now().plusSeconds(left());
  }

  private String grouped(Instant at) {
    var digits = totp.codeAt(at);
    var half = digits.length / 2;
    var text =
        digits.length < GROUPED_FROM
            ? new String(digits)
            : new String(digits, 0, half) + " " + new String(digits, half, digits.length - half);
    Arrays.fill(digits, '\0');
    return text;
  }
}
