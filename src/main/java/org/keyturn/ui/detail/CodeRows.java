package org.keyturn.ui.detail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.keyturn.model.SecretText;
import org.keyturn.totp.CodeLabel;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.CopyButton;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.ProgressRing;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;
import org.keyturn.ui.controls.item.LiveCode;
import org.keyturn.ui.dialogs.Overlay;

/// Rows of one-time codes: grouped digits, a ring with the seconds left, the next code when little
/// time is left, and the QR code on demand.
final class CodeRows {
  private static final Duration TICK = Duration.ofMillis(500);

  private final FieldRows parts;
  private final DetailViewModel model;
  private final UiContext context;
  private final Overlay overlay;

  CodeRows(FieldRows parts, DetailViewModel model, UiContext context, Overlay overlay) {
    this.parts = parts;
    this.model = model;
    this.context = context;
    this.overlay = overlay;
  }

  /// @param names for the QR code of a bare secret
  /// @return empty if the secret is none
  Optional<FieldRow> row(String place, String label, SecretText secret, CodeLabel names) {
    return LiveCode.of(secret, context.timers())
        .map(code -> {
          var row = row(place, label, code, () -> QrDialog.open(overlay, context, secret, names));
          parts.keep(code::close);
          return row;
        });
  }

  private FieldRow row(String place, String label, LiveCode code, Runnable showQr) {
    var digits = Labels.styled("", Css.CODE);
    digits.setId(place + "-code");
    digits.setMinWidth(Label.USE_PREF_SIZE);
    var ring = new ProgressRing();
    var qr = Buttons.icon(Glyph.QR, context.text("detail.code.qr"), showQr);
    qr.setId("qr-" + place);
    var copy =
        new CopyButton(context.text("detail.copy", label), () -> code.copy(place, model::copy));
    copy.setId("copy-" + place);
    var row = new FieldRow(label, digits, List.of(ring, qr, copy));
    Runnable tick =
        () -> {
          digits.setText(code.shown());
          row.name(code.next().map(next -> context.text("detail.code.next", next)).orElse(label));
          ring.show(code.left(), code.period());
          ring.hurry(code.left() <= LiveCode.NEAR);
        };
    tick.run();
    parts.keep(context.timers().every(TICK, tick));
    answer(place, row);
    row.onPress(() -> code.copy(place, model::copy));
    return row;
  }

  private void answer(String place, FieldRow row) {
    var copying = context.copying();
    Runnable say =
        () -> {
          int left = copying.left().get();
          if (parts.isCopied(place)) {
            row.say(context.text("control.copied", left));
          } else {
            row.say(
                parts.isCopied(place + LiveCode.NEXT)
                    ? context.text("detail.code.next-copied")
                    : "");
          }
        };
    parts.keep(copying.what().subscribe(say));
    parts.keep(copying.left().subscribe(say));
  }
}
