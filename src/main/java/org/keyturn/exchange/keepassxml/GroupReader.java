package org.keyturn.exchange.keepassxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.file.ExchangeStage;
import org.keyturn.exchange.file.Watch;
import org.keyturn.exchange.xml.Budget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;
import org.keyturn.model.transfer.Problem;

/// Reads groups with their entries and groups.
final class GroupReader {
  /// Keyturn's name among the data that programs add to a group.
  static final String OWN = "KeyturnFolder";

  private final EntryReader entries;
  private final Consumer<Problem> problems;
  private final Watch watch;
  private int count;

  GroupReader(
      Values values,
      Budget budget,
      Map<String, byte[]> files,
      Consumer<Problem> problems,
      Watch watch) {
    this.entries = new EntryReader(values, budget, files, problems);
    this.problems = problems;
    this.watch = watch;
  }

  Group read(XmlIn xml, String where) throws XMLStreamException, Failed {
    var read = new Draft();
    xml.children(child -> {
      switch (child) {
        case "UUID" -> read.id = Ids.read(xml.text().reveal());
        case "Name" -> read.name = xml.text().reveal();
        case "Notes" -> read.notes = xml.text();
        case "CustomData" ->
            xml.children(_ -> {
              var item = EntryReader.item(xml);
              if (item.key().equals(OWN)) {
                read.own = Optional.of(item.value().reveal());
              }
            });
        case "DefaultAutoTypeSequence", "Tags" -> setting(xml, where + "/" + child);
        case "Entry" -> {
          watch.step(ExchangeStage.READ, count++, 0);
          read.entries.add(entries.read(xml, where + "/Entry[" + (read.entries.size() + 1) + "]"));
        }
        case "Group" ->
            read.groups.add(read(xml, where + "/Group[" + (read.groups.size() + 1) + "]"));
        default -> {}
      }
    });
    return new Group(read.id, read.name, read.notes, read.own, read.entries, read.groups, where);
  }

  private void setting(XmlIn xml, String where) throws XMLStreamException, Failed {
    if (!xml.text().isEmpty()) {
      problems.accept(new Problem(where, "group-setting"));
    }
  }

  private static final class Draft {
    Optional<UUID> id = Optional.empty();
    String name = "";
    SecretText notes = SecretText.EMPTY;
    Optional<String> own = Optional.empty();
    final List<Entry> entries = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
  }
}
