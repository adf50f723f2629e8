package org.keyturn.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.keyturn.model.Attribute;
import org.keyturn.model.CardSummary;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.SecretText;
import org.keyturn.settings.SettingKeys;
import org.keyturn.totp.CodeLabel;
import org.keyturn.ui.context.Dates;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.LongText;
import org.keyturn.ui.controls.item.FieldRow;
import org.keyturn.ui.controls.item.FieldRows;
import org.keyturn.ui.controls.item.FirstCode;
import org.keyturn.ui.dialogs.Overlay;

/// Turns an item's fields into rows, in the order in which the editor shows them too. Empty ones
/// are left out.
final class DetailFields {
  private final FieldRows parts;
  private final UiContext context;
  private final DetailRoutes routes;
  private final CodeRows codes;
  private final DetailViewModel model;
  private final Overlay overlay;

  DetailFields(
      FieldRows parts,
      DetailViewModel model,
      UiContext context,
      DetailRoutes routes,
      Overlay overlay) {
    this.parts = parts;
    this.context = context;
    this.routes = routes;
    this.model = model;
    this.overlay = overlay;
    codes = new CodeRows(parts, model, context, overlay);
  }

  /// The built-in fields and the addresses.
  List<Node> builtIn(Item item) {
    var rows = new ArrayList<Node>();
    var expiry =
        item.type() == ItemType.CARD
            ? CardSummary.expiry(item.overview().details().attributes())
            : Optional.<String>empty();
    for (var attribute : item.type().attributes()) {
      if (expiry.isEmpty()
          || (attribute != Attribute.EXP_MONTH && attribute != Attribute.EXP_YEAR)) {
        add(rows, item, attribute);
      } else if (attribute == Attribute.EXP_MONTH) {
        rows.add(
            parts.open(attribute.key(), context.text("detail.card.expiry"), expiry.orElseThrow()));
      }
    }
    if (item.type() == ItemType.WIFI && !model.guarded().get()) {
      WifiRow.of(item, context, overlay).ifPresent(rows::add);
    }
    var label = context.text("item.field.uri");
    var uris = item.overview().details().uris();
    for (int i = 0; i < uris.size(); i++) {
      if (!uris.get(i).uri().isBlank()) {
        rows.add(LinkRow.of(parts, context, routes, label, uris.get(i), "uri" + i));
      }
    }
    return rows;
  }

  /// Until when the item is good.
  List<Node> expiry(Item item) {
    return item.overview().expires().stream().<Node>map(day -> ExpiryRow.of(day, context)).toList();
  }

  /// What the person wrote down.
  List<Node> notes(Item item) {
    var notes = item.secrets().notes();
    if (notes.isEmpty()) {
      return List.of();
    }
    boolean open = !context.settings().get(SettingKeys.CONCEAL_NOTES);
    var place = DetailCommands.NOTES;
    return List.of(
        parts.text(place, context.text("detail.notes"), notes, () -> note(place, notes), open));
  }

  private Region note(String place, SecretText notes) {
    var node =
        LongText.isLong(notes.length())
            ? parts.longText(place, notes)
            : new NoteText(notes, copied -> model.copy(place, copied));
    node.setId("notes");
    node.setAccessibleText(context.text("detail.notes"));
    return node;
  }

  /// Other items that belong to this one.
  List<Node> links(Item item) {
    return item.overview().links().stream()
        .map(id -> LinkedItemRow.of(id, routes, context))
        .toList();
  }

  /// The passkeys, to look at.
  List<Node> passkeys(Item item) {
    var rows = new ArrayList<Node>();
    for (var passkey : item.secrets().passkeys()) {
      rows.add(PasskeyRow.of(passkey, "passkey" + rows.size(), context, parts));
    }
    return rows;
  }

  /// The fields that the person added.
  List<Node> custom(Item item) {
    var rows = new ArrayList<Node>();
    var fields = item.secrets().fields();
    for (int i = 0; i < fields.size(); i++) {
      rows.add(custom(fields.get(i), FirstCode.CUSTOM + i, item));
    }
    return rows;
  }

  private void add(List<Node> rows, Item item, Attribute attribute) {
    var label = context.text("item.field." + attribute.key());
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
              ? code(place, label, secret, item)
              : parts.concealed(place, label, secret));
    }
  }

  private FieldRow code(String place, String label, SecretText secret, Item item) {
    return codes
        .row(place, label, secret, names(item))
        .orElseGet(() -> parts.concealed(place, label, secret));
  }

  /// What the QR code of a bare secret is called in another program.
  private static CodeLabel names(Item item) {
    var user = item.overview().details().attributes().getOrDefault(Attribute.USERNAME, "");
    return new CodeLabel(item.name(), user);
  }

  private FieldRow custom(CustomField field, String place, Item item) {
    var label = field.name().isBlank() ? context.text("detail.unnamed") : field.name();
    return switch (field.type()) {
      case TEXT, EMAIL -> parts.open(place, label, field.value().reveal());
      case DATE -> parts.open(place, label, new Dates(context).dayOr(field.value().reveal()));
      case URL ->
          LinkRow.of(parts, context, routes, label, LoginUri.of(field.value().reveal()), place);
      case HIDDEN -> parts.concealed(place, label, field.value());
      case ONE_TIME_CODE -> code(place, label, field.value(), item);
      case BOOLEAN ->
          new FieldRow(
              label,
              FieldRows.text(
                  context.text(field.value().reveal().equals("true") ? "detail.yes" : "detail.no")),
              List.of());
      case LINKED ->
          new FieldRow(
              label, FieldRows.text(LinkedFields.name(context, field.linkedId())), List.of());
    };
  }
}
