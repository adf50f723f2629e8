package org.keyturn.ui.detail;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.keyturn.model.SecretText;
import org.keyturn.totp.CodeLabel;
import org.keyturn.totp.qr.QrCode;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.WindowFocus;
import org.keyturn.ui.dialogs.DialogCard;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.secrets.Reveal;

/// A secret as a QR code, for another device. It goes away by itself like every revealed secret:
/// after a while, and when the window loses the focus.
final class QrDialog {
  private QrDialog() {}

  /// @param secret stays the caller's
  /// @param names for a bare secret, which has none of its own
  static void open(Overlay overlay, UiContext context, SecretText secret, CodeLabel names) {
    var text = secret.chars();
    var link = names.linkFor(text);
    var own = CodeLabel.of(text);
    Arrays.fill(text, '\0');
    open(overlay, context, link, whose(own.account().isEmpty() ? names : own), "detail.code.qr");
  }

  /// @param link what the code says; wiped here
  /// @param whose stands below the code
  /// @param key of the dialog's words in the messages
  static void open(Overlay overlay, UiContext context, char[] link, String whose, String key) {
    var code = QrCode.of(link);
    Arrays.fill(link, '\0');
    var tile = new QrTile(context.text(key + ".spoken"));
    tile.setId("qr-tile");
    code.ifPresent(tile::show);
    var name = Labels.strong(whose);
    name.setManaged(!whose.isBlank());
    var sight = Reveal.sight(context);
    var words =
        Labels.description(
            code.isPresent()
                ? context.text(key + ".text", sight.toSeconds())
                : context.text("detail.code.qr.too-long"));
    var content = new VBox(tile, name, words);
    content.getStyleClass().add("qr-dialog");
    content.setAlignment(Pos.TOP_CENTER);
    var card = new DialogCard(context.text(key + ".title"), content);
    var leaving =
        context.timers().after(sight, card::close).and(WindowFocus.lost(tile, card::close));
    card.withCancel(context.text("action.close"))
        .onClosed(() -> {
          leaving.unsubscribe();
          tile.clear();
        });
    overlay.open(card);
  }

  private static String whose(CodeLabel label) {
    return label.issuer().isEmpty() || label.account().isEmpty()
        ? label.issuer() + label.account()
        : label.issuer() + " \u00b7 " + label.account();
  }
}
