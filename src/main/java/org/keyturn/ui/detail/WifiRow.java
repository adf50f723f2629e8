package org.keyturn.ui.detail;

import java.util.List;
import java.util.Optional;
import org.keyturn.model.Attribute;
import org.keyturn.model.Item;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;
import org.keyturn.ui.dialogs.Overlay;

/// Lets a guest's phone join a network by a QR code.
final class WifiRow {
  private WifiRow() {}

  /// @param item a network, with its secrets
  /// @return empty if it has no name to join by
  static Optional<FieldRow> of(Item item, UiContext context, Overlay overlay) {
    var open = item.overview().details().attributes();
    var name = open.getOrDefault(Attribute.NETWORK_NAME, "");
    if (name.isBlank()) {
      return Optional.empty();
    }
    var security = open.getOrDefault(Attribute.NETWORK_SECURITY, "");
    var password = item.secrets().attribute(Attribute.PASSWORD);
    var show =
        Buttons.icon(
            Glyph.QR,
            context.text("detail.wifi.show"),
            () ->
                QrDialog.open(
                    overlay,
                    context,
                    WifiLink.of(name, security, password),
                    name,
                    "detail.wifi.qr"));
    show.setId("qr-wifi");
    return Optional.of(
        new FieldRow(
            context.text("detail.wifi"),
            FieldRows.text(context.text("detail.wifi.text")),
            List.of(show)));
  }
}
