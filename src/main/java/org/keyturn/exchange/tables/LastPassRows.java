package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;
import org.keyturn.model.SecretText;

/// LastPass's table. Notes have the address `http://sn`; some are forms, whose fields are lines of
/// the note.
final class LastPassRows {
  private static final String NOTE = "http://sn";
  private static final String NO_ADDRESS = "http://";

  /// Stands for a folder without items.
  private static final String GROUP = "http://group";

  private static final String NO_FOLDER = "(none)";
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
          column("url", "url"),
          column("username", "username"),
          column("password", "password"),
          column("totp", "totp"),
          column("extra", "notes"),
          column("name", "name"),
          column("grouping", "folder"),
          column("fav", "favorite"));
  private static final ColumnMap PROFILES =
      ColumnMap.of(
              column("profilename", "name"),
              column("title", "title"),
              column("firstname", "firstName"),
              column("middlename", "middleName"),
              column("lastname", "lastName"),
              column("username", "username"),
              column("company", "company"),
              column("ssn", "ssn"),
              column("address1", "address1"),
              column("address2", "address2"),
              column("address3", "address3"),
              column("city", "city"),
              column("state", "state"),
              column("zip", "postalCode"),
              column("country", "country"),
              column("email", "email"),
              column("phone", "phone"),
              column("notes", "notes"),
              column("ccnum", "hidden"),
              column("cccsc", "hidden"),
              column("bankacctnum", "hidden"))
          .withFields("profilelanguage", "gender", "birthday", "county", "timezone", "mobilephone");
  private static final Map<String, Attribute> CARD =
      Map.of(
          "Name on Card",
          Attribute.CARDHOLDER_NAME,
          "Number",
          Attribute.NUMBER,
          "Security Code",
          Attribute.CODE);
  private static final Map<String, Attribute> ADDRESS =
      Map.ofEntries(
          Map.entry("Title", Attribute.TITLE),
          Map.entry("First Name", Attribute.FIRST_NAME),
          Map.entry("Middle Name", Attribute.MIDDLE_NAME),
          Map.entry("Last Name", Attribute.LAST_NAME),
          Map.entry("Username", Attribute.USERNAME),
          Map.entry("Company", Attribute.COMPANY),
          Map.entry("Address 1", Attribute.ADDRESS1),
          Map.entry("Address 2", Attribute.ADDRESS2),
          Map.entry("Address 3", Attribute.ADDRESS3),
          Map.entry("City / Town", Attribute.CITY),
          Map.entry("State", Attribute.STATE),
          Map.entry("Zip / Postal Code", Attribute.POSTAL_CODE),
          Map.entry("Country", Attribute.COUNTRY),
          Map.entry("Email Address", Attribute.EMAIL),
          Map.entry("Phone", Attribute.PHONE));

  private record Line(String name, String value) {}

  private LastPassRows() {}

  static RowImporter rows() {
    var items = COLUMNS.rows(LastPassRows::begin);
    return (row, out) -> {
      if (row.peek("url").equals(GROUP)) {
        out.folder(row.text("grouping"));
      } else {
        items.row(row, out);
      }
    };
  }

  /// The other table, of what forms are filled with: each profile is a person.
  static RowImporter profiles() {
    return PROFILES.rows((item, _) -> item.type(ItemType.IDENTITY));
  }

  private static void begin(ItemBuilder item, TableRow row) {
    if (row.peek("grouping").equals(NO_FOLDER)) {
      row.take("grouping");
    }
    var address = row.peek("url");
    if (address.equals(NO_ADDRESS)) {
      row.take("url");
    }
    if (!address.equals(NOTE)) {
      return;
    }
    row.take("url");
    item.type(ItemType.SECURE_NOTE);
    var text = row.peek("extra");
    if (text.startsWith("NoteType:Credit Card\n")) {
      row.take("extra");
      form(item.type(ItemType.CARD), CARD, lines(text));
    } else if (text.startsWith("NoteType:Address\n")) {
      row.take("extra");
      form(item.type(ItemType.IDENTITY), ADDRESS, lines(text));
    }
  }

  private static void form(ItemBuilder item, Map<String, Attribute> names, List<Line> lines) {
    for (var line : lines) {
      var attribute = names.get(line.name());
      if (attribute != null) {
        item.put(attribute, line.name(), line.value());
      } else if (line.name().equals("Notes")) {
        item.note(SecretText.of(line.value()));
      } else if (line.name().equals("Expiration Date")) {
        item.expiry(line.name(), line.value());
      } else {
        item.field(line.name(), line.value());
      }
    }
  }

  /// Everything after the first line. A line without a colon, and any after `Notes`, belongs to the
  /// value before it.
  private static List<Line> lines(String text) {
    var all = text.split("\n", -1);
    var lines = new ArrayList<Line>();
    // The first says what kind of note it is.
    for (int i = 1; i < all.length; ) {
      int colon = all[i].indexOf(':');
      var name = colon < 0 ? "" : all[i].substring(0, colon);
      var value = new StringBuilder(all[i].substring(colon + 1));
      for (i++; i < all.length && goesOn(all[i], name); i++) {
        value.append('\n').append(all[i]);
      }
      lines.add(new Line(name, value.toString()));
    }
    return lines;
  }

  private static boolean goesOn(String line, String name) {
    return name.equals("Notes") || line.indexOf(':') < 0;
  }
}
