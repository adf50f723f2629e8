package org.keyturn.ui.detail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;
import org.keyturn.jobs.Timers;
import org.keyturn.model.SecretText;
import org.keyturn.totp.Totp;
import org.keyturn.ui.controls.CopyButton;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.FieldRow;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.ProgressRing;

/// The one-time code: grouped digits, a ring with the seconds left. In a code's last three seconds
/// the next one is copied.
final class TotpRow {
  private static final int TOO_LATE = 3;

  private TotpRow() {}

  /// @return empty if the secret is none
  static Optional<FieldRow> of(
      RowParts parts, DetailViewModel model, Desk desk, SecretText secret) {
    var chars = secret.chars();
    var parsed = Totp.parse(chars);
    Arrays.fill(chars, '\0');
    return parsed.map(totp -> row(parts, model, desk, totp));
  }

  private static FieldRow row(RowParts parts, DetailViewModel model, Desk desk, Totp totp) {
    var code = Labels.styled("", Css.CODE);
    code.setId("totp-code");
    var ring = new ProgressRing();
    var label = desk.text("item.field.totp");
    var copy =
        new CopyButton(desk.text("detail.copy", label), () -> copy(model, desk.timers(), totp));
    copy.setId("copy-totp");
    var row = parts.answering("totp", new FieldRow(label, code, List.of(ring, copy)));
    Runnable tick =
        () -> {
          var now = desk.timers().now();
          var digits = totp.codeAt(now);
          code.setText(grouped(digits));
          Arrays.fill(digits, '\0');
          ring.show(totp.secondsLeft(now), totp.shape().periodSeconds());
        };
    tick.run();
    Subscription ticking = desk.timers().every(Duration.ofMillis(500), tick);
    parts.keep(ticking.and(totp::close));
    return row;
  }

  static void copy(DetailViewModel model, Timers timers, Totp totp) {
    var now = timers.now();
    var at = totp.secondsLeft(now) <= TOO_LATE ? now.plusSeconds(TOO_LATE) : now;
    var digits = totp.codeAt(at);
    var secret = SecretText.of(digits);
    model.copy("totp", secret);
    secret.wipe();
    Arrays.fill(digits, '\0');
  }

  private static String grouped(char[] digits) {
    var half = digits.length / 2;
    return digits.length < 6
        ? new String(digits)
        : new String(digits, 0, half) + " " + new String(digits, half, digits.length - half);
  }
}
