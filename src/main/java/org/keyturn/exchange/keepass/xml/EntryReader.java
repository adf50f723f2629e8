package org.keyturn.exchange.keepass.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.Problem;
import org.keyturn.model.SecretText;

/// Reads entries.
final class EntryReader {
  /// What an entry costs besides its texts.
  private static final int ENTRY = 512;

  /// Of the heap for something that could not be taken, which keeps its place.
  private static final int PROBLEM = 1024;

  private final ValueReader values;
  private final XmlBudget budget;
  private final Map<String, byte[]> files;
  private final Consumer<Problem> problems;

  EntryReader(
      ValueReader values, XmlBudget budget, Map<String, byte[]> files, Consumer<Problem> problems) {
    this.values = values;
    this.budget = budget;
    this.files = files;
    this.problems = problems;
  }

  private static final class Draft {
    Optional<UUID> id = Optional.empty();
    final List<EntryString> texts = new ArrayList<>();
    final List<EntryAttachment> files = new ArrayList<>();
    String tags = "";
    EntryTimes times = EntryTimes.NONE;
    final EntryDetailsReader beside = new EntryDetailsReader();
    Optional<UUID> previousGroup = Optional.empty();
    final List<Entry> history = new ArrayList<>();

    /// Told once the title is known.
    final List<Function<DocumentPlace, Problem>> problems = new ArrayList<>();

    String title() {
      return texts.stream()
          .filter(text -> text.key().equals(EntryString.TITLE))
          .findFirst()
          .map(text -> text.value().reveal())
          .orElse("");
    }
  }

  /// @param where the place with no name yet
  Entry read(XmlIn xml, DocumentPlace where) throws XMLStreamException, Failed {
    budget.keep(ENTRY);
    var read = new Draft();
    xml.children(child -> child(xml, child, read, where));
    var place = where.named(read.title());
    read.problems.forEach(problem -> problems.accept(problem.apply(place)));
    return new Entry(
        read.id,
        read.texts,
        read.files,
        read.tags,
        read.times,
        read.beside.done(),
        read.previousGroup,
        read.history,
        place);
  }

  private void child(XmlIn xml, String child, Draft read, DocumentPlace where)
      throws XMLStreamException, Failed {
    switch (child) {
      case "UUID" -> read.id = KeepassIds.read(xml.text().reveal());
      case "String" -> read.texts.add(string(xml));
      case "Binary" -> file(xml, read);
      case "Tags" -> read.tags = xml.text().reveal();
      case "Times" ->
          read.times =
              TimesReader.read(
                  xml, () -> problem(read, place -> place.problem("/Times", "unreadable-date")));
      case "PreviousParentGroup" -> read.previousGroup = KeepassIds.read(xml.text().reveal());
      case Entry.ICON -> read.beside.unusual(Entry.ICON, xml.text(), "0");
      case "History" ->
          xml.children(each -> {
            if (each.equals("Entry")) {
              var earlier = where.where() + "/History/Entry[" + (read.history.size() + 1) + "]";
              var place = new DocumentPlace(earlier, where.path(), "");
              ImportLimits.VERSIONS.check(read.history.size() + 1);
              read.history.add(read(xml, place).withHistory(List.of()));
            }
          });
      default -> read.beside.read(xml, child);
    }
  }

  private void problem(Draft entry, Function<DocumentPlace, Problem> problem) throws Failed {
    budget.keep(PROBLEM);
    entry.problems.add(problem);
  }

  private EntryString string(XmlIn xml) throws XMLStreamException, Failed {
    var read =
        new Object() {
          String key = "";
          SecretText value = SecretText.EMPTY;
          boolean concealed;
        };
    xml.children(child -> {
      switch (child) {
        case "Key" -> read.key = xml.text().reveal();
        case "Value" -> {
          read.concealed = ValueReader.concealed(xml);
          read.value = values.text(xml);
        }
        default -> {}
      }
    });
    return new EntryString(read.key, read.value, read.concealed);
  }

  private void file(XmlIn xml, Draft entry) throws XMLStreamException, Failed {
    var read =
        new Object() {
          String name = "";
          Optional<String> ref = Optional.empty();
        };
    xml.children(child -> {
      switch (child) {
        case "Key" -> read.name = xml.text().reveal();
        case "Value" -> read.ref = content(xml);
        default -> {}
      }
    });
    if (read.ref.isPresent()) {
      entry.files.add(new EntryAttachment(read.name, read.ref.get()));
    } else {
      problem(entry, place -> place.problem("/Binary", "unreadable-attachment", read.name));
    }
  }

  /// A value either points to a file or is one.
  private Optional<String> content(XmlIn xml) throws XMLStreamException, Failed {
    var ref = xml.attribute("Ref");
    if (ref != null) {
      return Optional.of(ref);
    }
    var own = "here-" + files.size();
    return values
        .bytes(xml)
        .map(bytes -> {
          files.put(own, bytes);
          return own;
        });
  }
}
