package org.keyturn.exchange.layouts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonLimits;
import org.keyturn.exchange.json.JsonSource;
import org.keyturn.exchange.json.JsonTree;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.exchange.table.Columns;
import org.keyturn.exchange.table.Row;
import org.keyturn.exchange.table.Rows;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.ItemType;

/// NordPass's table: all types side by side, lists as JSON in a cell.
final class NordPassRows {
  private static final Columns COLUMNS =
      Columns.of(
          "name",
          "name",
          "url",
          "url",
          "username",
          "username",
          "password",
          "password",
          "note",
          "notes",
          "cardholdername",
          "cardholderName",
          "cardnumber",
          "number",
          "cvc",
          "code",
          "pin",
          "pin",
          "expirydate",
          "expiry",
          "folder",
          "folder",
          "full_name",
          "fullName",
          "phone_number",
          "phone",
          "email",
          "email",
          "address1",
          "address1",
          "address2",
          "address2",
          "zipcode",
          "postalCode",
          "city",
          "city",
          "state",
          "state");

  private NordPassRows() {}

  static Rows rows() {
    return NordPassRows::row;
  }

  private static void row(Row row, ForeignSink out) throws Failed, IOException {
    var kind = row.peek("type");
    if (kind.equals("folder")) {
      out.folder(row.text("name"));
      return;
    }
    var item = new ForeignItem().type(type(kind));
    lists(item, row, out);
    var country = row.text("country");
    item.put(Attribute.COUNTRY, "country", country.toUpperCase(Locale.ROOT));
    COLUMNS.fill(item, row);
    out.item(item);
  }

  /// The text stays beside it as a field.
  private static ItemType type(String kind) {
    return switch (kind) {
      case "credit_card" -> ItemType.CARD;
      case "identity" -> ItemType.IDENTITY;
      case "note" -> ItemType.SECURE_NOTE;
      default -> ItemType.LOGIN;
    };
  }

  private static void lists(ForeignItem item, Row row, ForeignSink out) throws Failed, IOException {
    item.uri(row.text("url"));
    for (var value : list("additional_urls", row, out)) {
      if (value instanceof JsonValue.Text(var text)) {
        item.uri(text.reveal());
      }
    }
    for (var value : list("custom_fields", row, out)) {
      if (value instanceof JsonValue.Members(var members)) {
        var field = new Cursor(members, row.where(), out::problem);
        boolean hidden = field.text("type").filter("hidden"::equals).isPresent();
        var label = field.text("label").orElse("");
        field.secret("value").ifPresent(text -> item.field(hidden, label, text));
      }
    }
  }

  /// @return the elements; a cell that holds no list stays, and becomes a field
  private static List<JsonValue> list(String column, Row row, ForeignSink out)
      throws Failed, IOException {
    var cell = row.peek(column);
    if (cell.isBlank()) {
      return List.of();
    }
    try {
      var bytes = ByteSource.of(cell.getBytes(StandardCharsets.UTF_8));
      var value =
          JsonSource.parse(
              bytes,
              JsonLimits.ITEMS,
              parser -> {
                parser.nextToken();
                return new JsonTree(parser).read();
              });
      if (value instanceof JsonValue.Array(var elements)) {
        row.take(column);
        return elements;
      }
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.Damaged)) {
        throw e;
      }
    }
    out.problem(row.where(), "wrong-type");
    return List.of();
  }
}
