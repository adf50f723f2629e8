package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemType;

/// Dashlane's table of personal data: names, addresses, phone numbers, each in a row of its own.
/// Where there is one name, all of them are one person; else each becomes an item.
final class DashlanePerson implements RowImporter {
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
              column("title", "title"),
              column("first_name", "firstName"),
              column("middle_name", "middleName"),
              column("last_name", "lastName"),
              column("login", "username"),
              column("email", "email"),
              column("phone_number", "phone"),
              column("address", "address1"),
              column("country", "country"),
              column("state", "state"),
              column("city", "city"),
              column("zip", "postalCode"))
          .withFields(
              "type",
              "date_of_birth",
              "place_of_birth",
              "email_type",
              "item_name",
              "address_recipient",
              "address_building",
              "address_apartment",
              "address_floor",
              "address_door_code",
              "job_title",
              "url");

  /// Far more than anybody has of these.
  private static final int MOST_HELD = 1_000;

  private final List<TableRow> held = new ArrayList<>();

  @Override
  public void row(TableRow row, ForeignSink out) throws Failed, IOException {
    if (held.size() < MOST_HELD) {
      held.add(row);
    } else {
      single(row, out);
    }
  }

  @Override
  public void end(ForeignSink out) throws Failed, IOException {
    if (held.stream().filter(row -> row.peek("type").equals("name")).count() == 1) {
      together(out);
    } else {
      for (var row : held) {
        single(row, out);
      }
    }
  }

  private void together(ForeignSink out) throws Failed, IOException {
    var person = new ItemBuilder().type(ItemType.IDENTITY);
    for (var row : held) {
      if (row.peek("type").equals("name")) {
        person.name(name(row));
      }
      COLUMNS.fill(person, row);
    }
    out.item(person);
  }

  private static void single(TableRow row, ForeignSink out) throws Failed, IOException {
    var item = new ItemBuilder().type(ItemType.IDENTITY);
    var label = row.peek("item_name");
    item.name(label.isEmpty() ? name(row) : label);
    COLUMNS.fill(item, row);
    out.item(item);
  }

  private static String name(TableRow row) {
    var words = new ArrayList<String>();
    for (var column : List.of("first_name", "middle_name", "last_name")) {
      words.add(row.peek(column));
    }
    words.removeIf(String::isBlank);
    return words.isEmpty() ? row.peek("email") : String.join(" ", words);
  }
}
