package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.json.Cursor;
import org.keyturn.exchange.json.JsonValue;
import org.keyturn.exchange.proton.ProtonContent;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;

/// Proton Pass's table. What is neither a login nor an alias stands as JSON in the note, or is left
/// out there, which is told. Each vault becomes a folder.
final class ProtonRows {
  /// Columns by which it is known; older tables have no `email`, and what people write for an
  /// import into Proton Pass has no `type`.
  static final List<String> REQUIRED =
      List.of("name", "url", "username", "password", "note", "totp", "vault");

  private static final String SEPARATOR = ",\\s+(?=[A-Za-z][A-Za-z0-9+.-]*:)";
  private static final Set<String> WHOLE = Set.of("", "login", "note", "alias");
  private static final ColumnMap COLUMNS =
      ColumnMap.of(
          column("name", "name"),
          column("password", "password"),
          column("note", "notes"),
          column("totp", "totp"),
          column("createTime", "created"),
          column("modifyTime", "changed"),
          column("vault", "folder"));

  private ProtonRows() {}

  static RowImporter rows() {
    return ProtonRows::row;
  }

  private static void row(TableRow row, ForeignSink out) throws Failed, IOException {
    var kind = row.text("type").strip();
    var item = new ItemBuilder().type(ProtonContent.type(kind)).name(row.peek("name"));
    user(item, row, kind);
    addresses(item, row, out);
    var content = CellJson.read(row.peek("note"));
    if (!kind.equals("note")
        && content.isPresent()
        && content.get() instanceof JsonValue.Members(var members)) {
      row.take("note");
      var cursor = new Cursor(members, row.where(), out::problem);
      cursor.secret("note").ifPresent(item::note);
      ProtonContent.read(cursor, item);
    } else if (!WHOLE.contains(kind)) {
      out.problem(row.where(), "fields-not-in-table");
    }
    if (!ProtonContent.knows(kind)) {
      item.field("type", kind);
    }
    COLUMNS.fill(item, row);
    out.item(item);
  }

  /// One of the two is the user name; the other stays as a field.
  private static void user(ItemBuilder item, TableRow row, String kind) {
    var name = row.take("username");
    var email = row.take("email");
    item.put(Attribute.USERNAME, "username", name);
    if (name.isEmpty() || kind.equals("alias")) {
      item.put(Attribute.USERNAME, "email", email);
    } else {
      item.field(false, "email", email);
    }
  }

  /// Newer tables have the addresses with their rules besides.
  private static void addresses(ItemBuilder item, TableRow row, ForeignSink out)
      throws Failed, IOException {
    for (var address : row.text("url").split(SEPARATOR, -1)) {
      item.uri(address);
    }
    var cell = row.peek("autofillUrls");
    if (cell.isBlank()) {
      row.take("autofillUrls");
      return;
    }
    var value = CellJson.read(cell);
    if (value.isPresent() && value.get() instanceof JsonValue.Array array) {
      row.take("autofillUrls");
      ProtonContent.addresses(array, row.where(), out::problem, item);
    } else {
      out.problem(row.where(), "wrong-type");
    }
  }
}
