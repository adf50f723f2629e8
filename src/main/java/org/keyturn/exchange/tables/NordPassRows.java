package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// NordPass's table: all types side by side, lists as JSON in a cell.
final class NordPassRows {
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
              column("name", "name"),
              column("url", "url"),
              column("username", "username"),
              column("password", "password"),
              column("note", "notes"),
              column("cardholdername", "cardholderName"),
              column("cardholder", "cardholderName"),
              column("cardnumber", "number"),
              column("cvc", "code"),
              column("pin", "pin"),
              column("expirydate", "expiry"),
              column("folder", "folder"),
              column("full_name", "fullName"),
              column("phone_number", "phone"),
              column("email", "email"),
              column("address1", "address1"),
              column("address2", "address2"),
              column("zipcode", "postalCode"),
              column("city", "city"),
              column("state", "state"))
          .withFields(
              "type", "country", "additional_urls", "custom_fields", "shared_folder", "note_date");

  private static final List<String> CARD =
      List.of("cardnumber", "cvc", "cardholdername", "cardholder", "expirydate");
  private static final List<String> PERSON =
      List.of("full_name", "phone_number", "email", "address1", "address2", "city", "zipcode");

  private NordPassRows() {}

  static RowImporter rows() {
    return NordPassRows::row;
  }

  private static void row(TableRow row, ForeignSink out) throws Failed, IOException {
    var kind = row.peek("type").strip();
    if (kind.equals("folder") || (kind.isEmpty() && row.onlyFilled("name", "folder"))) {
      out.folder(row.text("name"));
      return;
    }
    var item = new ItemBuilder().type(kind.isEmpty() ? guessed(row) : type(kind));
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
      case "identity", "personal_info" -> ItemType.IDENTITY;
      case "note" -> ItemType.SECURE_NOTE;
      default -> ItemType.LOGIN;
    };
  }

  /// Older tables do not tell the kind of an item, but each kind has cells that no other fills.
  private static ItemType guessed(TableRow row) {
    if (filled(row, List.of("username", "password", "url"))) {
      return ItemType.LOGIN;
    }
    return filled(row, CARD)
        ? ItemType.CARD
        : filled(row, PERSON) ? ItemType.IDENTITY : ItemType.LOGIN;
  }

  private static boolean filled(TableRow row, List<String> columns) {
    return columns.stream().anyMatch(column -> !row.peek(column).isBlank());
  }

  private static void lists(ItemBuilder item, TableRow row, ForeignSink out)
      throws Failed, IOException {
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
  private static List<JsonValue> list(String column, TableRow row, ForeignSink out)
      throws Failed, IOException {
    var cell = row.peek(column);
    if (cell.isBlank()) {
      return List.of();
    }
    var value = CellJson.read(cell);
    if (value.isPresent() && value.get() instanceof JsonValue.Array(var elements)) {
      row.take(column);
      return elements;
    }
    var pieces = Arrays.asList(cell.strip().split("[,\\s]+"));
    boolean addresses = pieces.stream().allMatch(piece -> piece.matches("\\w[\\w+.-]*:\\S+"));
    if (column.equals("additional_urls") && addresses) {
      row.take(column);
      return pieces.stream()
          .<JsonValue>map(text -> new JsonValue.Text(SecretText.of(text)))
          .toList();
    }
    out.problem(row.where(), "wrong-type");
    return List.of();
  }
}
