package org.keyturn.exchange.keepass.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;

/// Reads groups with their entries and groups.
final class GroupReader {
  /// Keyturn's name among the data that programs add to a group.
  static final String OWN = "KeyturnFolder";

  /// What a group costs besides its texts and what is in it, with the folder that it becomes.
  private static final int GROUP = 1024;

  private final EntryReader entries;
  private final XmlBudget budget;
  private final Watch watch;
  private int count;

  GroupReader(
      ValueReader values,
      XmlBudget budget,
      Map<String, byte[]> files,
      Consumer<Problem> problems,
      Watch watch) {
    this.entries = new EntryReader(values, budget, files, problems);
    this.budget = budget;
    this.watch = watch;
  }

  /// @param where the place with no name yet
  Group read(XmlIn xml, DocumentPlace where) throws XMLStreamException, Failed {
    budget.keep(GROUP);
    var read = new Draft();
    xml.children(child -> {
      // The name stands before what is in the group.
      var place = where.named(read.name);
      switch (child) {
        case "UUID" -> read.id = KeepassIds.read(xml.text().reveal());
        case "Name" -> read.name = xml.text().reveal();
        case "Notes" -> read.notes = xml.text();
        case Entry.ICON -> read.beside.unusual(Entry.ICON, xml.text(), Group.ICON);
        case "Entry" -> {
          watch.step(ExchangeStage.READ, count++, 0);
          ImportLimits.ITEMS.check(count);
          var entry = place.inside("Entry[" + (read.entries.size() + 1) + "]", "");
          read.entries.add(entries.read(xml, entry));
        }
        case "Group" -> {
          var group = place.inside("Group[" + (read.groups.size() + 1) + "]", "");
          read.groups.add(read(xml, group));
        }
        default -> read.beside.read(xml, child);
      }
    });
    return read.group(where.named(read.name));
  }

  private static final class Draft {
    Optional<UUID> id = Optional.empty();
    String name = "";
    SecretText notes = SecretText.EMPTY;
    final EntryDetailsReader beside = new EntryDetailsReader();
    final List<Entry> entries = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();

    Group group(DocumentPlace place) {
      var all = beside.done();
      var own =
          all.customData().stream()
              .filter(text -> text.key().equals(OWN))
              .reduce((_, last) -> last)
              .map(text -> text.value().reveal());
      var others = all.customData().stream().filter(text -> !text.key().equals(OWN)).toList();
      return new Group(
          id,
          name,
          notes,
          new EntryDetails(all.elements(), all.autoType(), others),
          own,
          entries,
          groups,
          place);
    }
  }
}
