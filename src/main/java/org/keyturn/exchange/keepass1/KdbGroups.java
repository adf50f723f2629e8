package org.keyturn.exchange.keepass1;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.keepass.xml.AutoType;
import org.keyturn.exchange.keepass.xml.DocumentPlace;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryDetails;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;

/// The groups of a file, which stand one below the other as a tree that is shown, each with its
/// level. Used once.
final class KdbGroups {
  /// The place of what people do not see.
  static final DocumentPlace OUTERMOST = new DocumentPlace("groups", "", "");

  private static final int ID = 1;
  private static final int NAME = 2;
  private static final int ICON = 7;
  private static final int LEVEL = 8;

  /// What a group costs besides its fields, with the folder that it becomes.
  private static final int COST = 1024;

  private final List<Node> top = new ArrayList<>();
  private final List<Entry> loose = new ArrayList<>();
  private final Map<Integer, Node> byId = new HashMap<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private int count;

  /// A group whose entries and groups are not known yet.
  private record Node(
      String name,
      int level,
      List<EntryString> look,
      DocumentPlace place,
      List<Node> groups,
      List<Entry> entries) {
    Group group() {
      return new Group(
          Optional.empty(),
          name,
          SecretText.EMPTY,
          new EntryDetails(look, AutoType.NONE, List.of()),
          Optional.empty(),
          entries,
          groups.stream().map(Node::group).toList(),
          place);
    }
  }

  /// Reads the next group. One that is more than a level deeper than that before it belongs to that
  /// all the same.
  ///
  /// @throws Failed `Damaged`, `BeyondBounds`
  void read(KdbFields fields) throws Failed, IOException {
    fields.keep(COST);
    count++;
    Optional<Integer> id = Optional.empty();
    var name = "";
    var icon = Group.ICON;
    int level = 0;
    for (int kind = fields.next(); kind != KdbFields.END; kind = fields.next()) {
      switch (kind) {
        case ID -> id = Optional.of(fields.number());
        case NAME -> name = fields.text().reveal();
        case ICON -> icon = Integer.toUnsignedString(fields.number());
        case LEVEL -> level = fields.smallNumber();
        default -> {}
      }
    }
    add(id, name, level, KdbEntry.icon(icon, Group.ICON));
  }

  private void add(Optional<Integer> id, String name, int level, List<EntryString> look)
      throws Failed {
    while (!open.isEmpty() && open.element().level() >= level) {
      open.pop();
    }
    ImportLimits.FOLDER_LEVELS.check(open.size() + 1);
    var path = open.isEmpty() ? "" : open.element().place().label();
    var place = new DocumentPlace("group " + count, path, name);
    var node = new Node(name, level, look, place, new ArrayList<>(), new ArrayList<>());
    (open.isEmpty() ? top : open.element().groups()).add(node);
    open.push(node);
    id.ifPresent(number -> byId.putIfAbsent(number, node));
  }

  /// @return where an entry of this group stands; the outermost if there is none of the number
  DocumentPlace place(int group) {
    var node = byId.get(group);
    return node == null ? OUTERMOST : node.place();
  }

  void add(int group, Entry entry) {
    var node = byId.get(group);
    (node == null ? loose : node.entries()).add(entry);
  }

  /// @return entries of groups that there are not
  List<Entry> loose() {
    return loose;
  }

  List<Group> tree() {
    return top.stream().map(Node::group).toList();
  }
}
