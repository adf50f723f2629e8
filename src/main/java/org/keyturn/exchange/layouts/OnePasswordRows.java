package org.keyturn.exchange.layouts;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.exchange.table.Columns;
import org.keyturn.exchange.table.Row;
import org.keyturn.exchange.table.Rows;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;

/// The tables of 1Password: of version 8, of the older program for the Mac, and of the older one
/// for Windows, whose columns are called like `Name 1: first name`.
final class OnePasswordRows {
  private static final Pattern NUMBERED = Pattern.compile("(?:.* )?\\d+: (?<name>.+)");
  private static final Columns COLUMNS =
      Columns.of(
          "title",
          "name",
          "url",
          "url",
          "urls",
          "url",
          "url(s)",
          "url",
          "username",
          "username",
          "password",
          "password",
          "otpauth",
          "totp",
          "favorite",
          "favorite",
          "tags",
          "tags",
          "notes",
          "notes",
          "notesPlain",
          "notes");
  private static final Map<String, Attribute> CARD =
      Map.of(
          "cardholder name",
          Attribute.CARDHOLDER_NAME,
          "number",
          Attribute.NUMBER,
          "verification number",
          Attribute.CODE);
  private static final Map<String, Attribute> PERSON =
      Map.of(
          "first name",
          Attribute.FIRST_NAME,
          "initial",
          Attribute.MIDDLE_NAME,
          "last name",
          Attribute.LAST_NAME,
          "username",
          Attribute.USERNAME,
          "email",
          Attribute.EMAIL,
          "default phone",
          Attribute.PHONE,
          "company",
          Attribute.COMPANY);
  private static final Map<String, Attribute> LOGIN =
      Map.of("username", Attribute.USERNAME, "password", Attribute.PASSWORD);

  private OnePasswordRows() {}

  static Rows rows() {
    return COLUMNS.rows(OnePasswordRows::begin);
  }

  private static void begin(ForeignItem item, Row row) {
    item.type(type(row.peek("type")));
    if (row.text("archived").equalsIgnoreCase("true")) {
      item.archived();
    }
    row.takeMatching(label -> NUMBERED.matcher(label).matches())
        .forEach(cell -> numbered(item, cell));
  }

  private static void numbered(ForeignItem item, Row.Cell cell) {
    var matcher = NUMBERED.matcher(cell.label());
    var name = matcher.matches() ? matcher.group("name").toLowerCase(Locale.ROOT) : "";
    var attribute = names(item.type()).get(name);
    if (name.equals("expiry date") && item.type() == ItemType.CARD) {
      item.expiry(cell.label(), cell.value().reveal());
    } else if (attribute != null) {
      item.put(attribute, cell.label(), cell.value());
    } else {
      item.field(name.contains("password") || name.equals("pin"), cell.label(), cell.value());
    }
  }

  private static Map<String, Attribute> names(ItemType type) {
    return type == ItemType.CARD ? CARD : type == ItemType.IDENTITY ? PERSON : LOGIN;
  }

  /// The text stays beside it as a field.
  private static ItemType type(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "credit card" -> ItemType.CARD;
      case "identity" -> ItemType.IDENTITY;
      case "secure note" -> ItemType.SECURE_NOTE;
      default -> ItemType.LOGIN;
    };
  }
}
