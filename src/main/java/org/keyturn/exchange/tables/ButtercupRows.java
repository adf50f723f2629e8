package org.keyturn.exchange.tables;

import static org.keyturn.exchange.tables.ColumnMap.column;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.keyturn.exchange.foreign.ForeignSink;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.ItemType;

/// Buttercup's table: a record for each group, each with the number of that above, then one for
/// each entry, with a column for whatever any of them has. Older tables have neither the kinds of
/// records nor the groups above, and name the group in every record.
final class ButtercupRows implements RowImporter {
  private static final String KIND = "!type";
  private static final String GROUP = "!group_id";
  private static final String GROUP_NAME = "!group_name";
  private static final String PARENT = "!group_parent";

  /// The group of what was deleted, which has no other sign in a table.
  private static final String TRASH = "Trash";

  private static final ColumnMap COLUMNS =
      ColumnMap.of(
          column("title", "name"),
          column("username", "username"),
          column("password", "password"),
          column("url", "url"),
          column("note", "notes"),
          column("notes", "notes"),
          column("id", "ignore"));
  private static final Set<String> KNOWN =
      Set.of("title", "username", "password", "url", "note", "notes", "id");

  /// Columns that people have made, which are no surprise.
  private static final Predicate<String> OF_PEOPLE = ButtercupRows::isOfPeople;

  private record Group(String name, String parent) {}

  private static final Group NONE = new Group("", "");

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final Map<String, String> paths = new HashMap<>();
  private long names;

  @Override
  public void row(TableRow row, ForeignSink out) throws Failed, IOException {
    var kind = row.text(KIND);
    var id = row.text(GROUP);
    var name = row.text(GROUP_NAME);
    var parent = row.text(PARENT);
    boolean group = kind.isEmpty() ? isEmpty(row) : kind.equals("group");
    if (group || !groups.containsKey(id)) {
      groups.put(id, new Group(name, parent));
      ImportLimits.FOLDERS.check(groups.size());
      paths.clear();
    }
    if (!group) {
      entry(row, path(id), out);
    }
  }

  /// Groups without entries.
  @Override
  public void end(ForeignSink out) throws Failed {
    for (var id : groups.keySet()) {
      out.folder(path(id));
    }
  }

  private static boolean isOfPeople(String label) {
    return !KNOWN.contains(TableRow.key(label)) && !ColumnMap.isCode(label);
  }

  private static boolean isEmpty(TableRow row) {
    return KNOWN.stream().allMatch(name -> name.equals("id") || row.peek(name).isEmpty());
  }

  private String path(String id) throws Failed {
    var known = paths.get(id);
    if (known != null) {
      return known;
    }
    var path = joined(id);
    names += path.length();
    ImportLimits.FOLDER_NAMES.check(names);
    paths.put(id, path);
    return path;
  }

  /// A circle of groups ends where it began.
  private String joined(String id) throws Failed {
    List<String> above = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (var next = id; groups.containsKey(next) && seen.add(next); ) {
      var group = groups.getOrDefault(next, NONE);
      above.addFirst(group.name());
      ImportLimits.FOLDER_LEVELS.check(above.size());
      next = group.parent();
    }
    return String.join("/", above);
  }

  private static void entry(TableRow row, String path, ForeignSink out) throws Failed, IOException {
    var item = new ItemBuilder().folder(path);
    if (path.equals(TRASH) || path.startsWith(TRASH + "/")) {
      item.trashed();
    }
    if (!row.peek("cvv").isEmpty() || !row.peek("valid_from").isEmpty()) {
      card(item, row);
    } else if (!row.peek("privateKey").isEmpty() || !row.peek("publicKey").isEmpty()) {
      item.type(ItemType.SSH_KEY);
      item.put(Attribute.PRIVATE_KEY, "privateKey", row.take("privateKey"));
      item.put(Attribute.PUBLIC_KEY, "publicKey", row.take("publicKey"));
    }
    for (var cell : row.takeMatching(OF_PEOPLE)) {
      item.field(false, cell.label(), cell.value());
    }
    COLUMNS.fill(item, row);
    out.item(item);
  }

  /// A card has its holder in the place of the user name, and its number in that of the password.
  private static void card(ItemBuilder item, TableRow row) {
    item.type(ItemType.CARD);
    item.put(Attribute.CARDHOLDER_NAME, "username", row.take("username"));
    item.put(Attribute.NUMBER, "password", row.take("password"));
    item.put(Attribute.CODE, "cvv", row.take("cvv"));
    item.expiry("expiry", row.text("expiry"));
    item.brandUnlessKnown(row.text("type"));
  }
}
