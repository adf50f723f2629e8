package org.keyturn.exchange.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// Enpass's table, in which each record is as long as it needs to be: the title, names and values
/// of fields in turn, and the note if there is a cell left. A name begins with `*` where the value
/// is concealed.
final class EnpassRows {
  private static final Set<String> CARD = Set.of("cardholder", "number", "expiry date");

  private record Field(String label, boolean concealed, SecretText value) {
    static Field of(String name, SecretText value) {
      boolean concealed = name.startsWith("*");
      return new Field(concealed ? name.substring(1).strip() : name.strip(), concealed, value);
    }

    String kind() {
      return label.toLowerCase(Locale.ROOT);
    }
  }

  private EnpassRows() {}

  static void row(TableRow row, ForeignSink out) throws Failed, IOException {
    var cells = row.tail(0);
    if (isHeading(cells)) {
      return;
    }
    var fields = new ArrayList<Field>();
    for (int i = 1; i + 1 < cells.size(); i += 2) {
      fields.add(Field.of(cells.get(i).value().reveal(), cells.get(i + 1).value()));
    }
    var item = new ItemBuilder().name(cells.getFirst().value().reveal());
    var kinds = fields.stream().map(Field::kind).collect(Collectors.toSet());
    if (kinds.containsAll(CARD)) {
      fields.forEach(field -> card(item.type(ItemType.CARD), field));
    } else {
      boolean named =
          fields.stream().anyMatch(f -> f.kind().equals("username") && !f.value().isEmpty());
      fields.forEach(field -> login(item, field, named));
    }
    if (cells.size() % 2 == 0) {
      item.note(cells.getLast().value());
    }
    out.item(item);
  }

  /// Some versions write what the cells are into the first record.
  private static boolean isHeading(List<TableRow.Cell> cells) {
    return cells.size() > 1
        && cells.get(0).value().reveal().strip().equalsIgnoreCase("title")
        && cells.get(1).value().reveal().strip().equalsIgnoreCase("field");
  }

  /// @param named whether the record has a user name, so that no address of mail has to be it
  private static void login(ItemBuilder item, Field field, boolean named) {
    switch (field.kind()) {
      case "username" -> item.put(Attribute.USERNAME, field.label(), field.value());
      case "email", "e-mail" -> {
        if (named || item.has(Attribute.USERNAME)) {
          plain(item, field);
        } else {
          item.put(Attribute.USERNAME, field.label(), field.value());
        }
      }
      case "password" -> item.put(Attribute.PASSWORD, field.label(), field.value());
      case "url", "website" -> item.uri(field.value().reveal());
      case "totp", "one-time code" -> item.put(Attribute.TOTP, field.label(), field.value());
      default -> plain(item, field);
    }
  }

  private static void card(ItemBuilder item, Field field) {
    switch (field.kind()) {
      case "cardholder" -> item.put(Attribute.CARDHOLDER_NAME, field.label(), field.value());
      case "number" -> item.put(Attribute.NUMBER, field.label(), field.value());
      case "cvc" -> item.put(Attribute.CODE, field.label(), field.value());
      case "expiry date" -> item.expiry(field.label(), field.value().reveal());
      case "type" -> item.brandUnlessKnown(field.value().reveal());
      default -> plain(item, field);
    }
  }

  private static void plain(ItemBuilder item, Field field) {
    item.field(field.concealed(), field.label(), field.value());
  }
}
