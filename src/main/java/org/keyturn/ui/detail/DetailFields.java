package org.keyturn.ui.detail;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.totp.CodeLabel;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.FieldRow;
import org.keyturn.ui.controls.Overlay;

/// Turns an item's fields into rows, in the order in which the editor shows them too. Empty ones
/// are left out.
final class DetailFields {
  /// What the places of the person's own fields begin with; their numbers follow.
  static final String CUSTOM = "custom";

  private final RowParts parts;
  private final Desk desk;
  private final DetailRoutes routes;
  private final CodeRows codes;

  DetailFields(
      RowParts parts, DetailViewModel model, Desk desk, DetailRoutes routes, Overlay overlay) {
    this.parts = parts;
    this.desk = desk;
    this.routes = routes;
    codes = new CodeRows(parts, model, desk, overlay);
  }

  /// The built-in fields and the addresses.
  List<Node> builtIn(Item item) {
    var rows = new ArrayList<Node>();
    for (var attribute : item.type().attributes()) {
      add(rows, item, attribute);
    }
    var uris = item.overview().details().uris();
    for (int i = 0; i < uris.size(); i++) {
      if (!uris.get(i).uri().isBlank()) {
        rows.add(LinkRow.of(parts, desk, routes, uris.get(i), i));
      }
    }
    return rows;
  }

  /// The fields that the person added.
  List<Node> custom(Item item) {
    var rows = new ArrayList<Node>();
    var fields = item.secrets().fields();
    for (int i = 0; i < fields.size(); i++) {
      rows.add(custom(fields.get(i), CUSTOM + i, names(item)));
    }
    return rows;
  }

  private void add(List<Node> rows, Item item, Attribute attribute) {
    var label = desk.text("item.field." + attribute.key());
    var place = attribute.key();
    if (!attribute.concealed()) {
      var value = item.overview().details().attributes().getOrDefault(attribute, "");
      if (!value.isBlank()) {
        rows.add(parts.open(place, label, value));
      }
      return;
    }
    var secret = item.secrets().attribute(attribute);
    if (!secret.isEmpty()) {
      rows.add(
          attribute == Attribute.TOTP
              ? codes
                  .row(place, label, secret, names(item))
                  .orElseGet(() -> parts.concealed(place, label, secret))
              : parts.concealed(place, label, secret));
    }
  }

  /// What the QR code of a bare secret is called in another program.
  private static CodeLabel names(Item item) {
    var user = item.overview().details().attributes().getOrDefault(Attribute.USERNAME, "");
    return new CodeLabel(item.name(), user);
  }

  private FieldRow custom(CustomField field, String place, CodeLabel names) {
    var label = field.name().isBlank() ? desk.text("detail.unnamed") : field.name();
    return switch (field.type()) {
      case TEXT, DATE, EMAIL, URL -> parts.open(place, label, field.value().reveal());
      case HIDDEN -> parts.concealed(place, label, field.value());
      case ONE_TIME_CODE ->
          codes
              .row(place, label, field.value(), names)
              .orElseGet(() -> parts.concealed(place, label, field.value()));
      case BOOLEAN ->
          new FieldRow(
              label,
              RowParts.text(
                  desk.text(field.value().reveal().equals("true") ? "detail.yes" : "detail.no")),
              List.of());
      case LINKED ->
          new FieldRow(label, RowParts.text(LinkedFields.name(desk, field.linkedId())), List.of());
    };
  }
}
