package org.keyturn.exchange.keepassxml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.xml.Budget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;
import org.keyturn.model.transfer.Problem;

/// Reads entries.
final class EntryReader {
  /// What an entry costs besides its texts.
  private static final int ENTRY = 512;

  private final Values values;
  private final Budget budget;
  private final Map<String, byte[]> files;
  private final Consumer<Problem> problems;
  private final TimesReader times;

  EntryReader(Values values, Budget budget, Map<String, byte[]> files, Consumer<Problem> problems) {
    this.values = values;
    this.budget = budget;
    this.files = files;
    this.problems = problems;
    this.times = new TimesReader(problems);
  }

  private static final class Draft {
    Optional<UUID> id = Optional.empty();
    final List<Text> texts = new ArrayList<>();
    final List<Attached> files = new ArrayList<>();
    String tags = "";
    Times times = Times.NONE;
    final List<Text> other = new ArrayList<>();
    Optional<UUID> previousGroup = Optional.empty();
    final List<Entry> history = new ArrayList<>();
  }

  Entry read(XmlIn xml, String where) throws XMLStreamException, Failed {
    budget.keep(ENTRY);
    var read = new Draft();
    xml.children(child -> child(xml, child, read, where));
    return new Entry(
        read.id,
        read.texts,
        read.files,
        read.tags,
        read.times,
        read.other,
        read.previousGroup,
        read.history,
        where);
  }

  private void child(XmlIn xml, String child, Draft read, String where)
      throws XMLStreamException, Failed {
    switch (child) {
      case "UUID" -> read.id = Ids.read(xml.text().reveal());
      case "String" -> read.texts.add(string(xml));
      case "Binary" -> file(xml, read, where);
      case "Tags" -> read.tags = xml.text().reveal();
      case "Times" -> read.times = times.read(xml, where);
      case "PreviousParentGroup" -> read.previousGroup = Ids.read(xml.text().reveal());
      case Entry.OVERRIDE_URL, Entry.FOREGROUND, Entry.BACKGROUND -> other(read, child, xml.text());
      case Entry.ICON -> unusual(read, Entry.ICON, xml.text(), "0");
      case "AutoType" -> xml.children(each -> autoType(xml, each, read));
      case "CustomData" ->
          xml.children(_ -> {
            var item = item(xml);
            other(read, item.key(), item.value());
          });
      case "History" ->
          xml.children(each -> {
            if (each.equals("Entry")) {
              var place = where + "/History/Entry[" + (read.history.size() + 1) + "]";
              read.history.add(read(xml, place).withHistory(List.of()));
            }
          });
      default -> {}
    }
  }

  private static void other(Draft read, String name, SecretText value) {
    if (!value.isEmpty()) {
      read.other.add(new Text(name, value, false));
    }
  }

  /// What every entry has at first is nothing that somebody chose.
  private static void unusual(Draft read, String name, SecretText value, String usual) {
    if (!value.reveal().equalsIgnoreCase(usual)) {
      other(read, name, value);
    }
  }

  private void autoType(XmlIn xml, String child, Draft read) throws XMLStreamException, Failed {
    switch (child) {
      case "Enabled" -> unusual(read, Entry.AUTO_TYPE_ENABLED, xml.text(), "True");
      case "DataTransferObfuscation" -> unusual(read, Entry.AUTO_TYPE_OBFUSCATION, xml.text(), "0");
      case "DefaultSequence" -> other(read, Entry.AUTO_TYPE, xml.text());
      case "Association" -> {
        var parts = new ArrayList<SecretText>();
        xml.children(_ -> parts.add(xml.text()));
        var joined = new StringBuilder();
        parts.forEach(part -> joined.append(joined.isEmpty() ? "" : ": ").append(part.reveal()));
        other(read, Entry.AUTO_TYPE_WINDOW, SecretText.of(joined.toString()));
      }
      default -> {}
    }
  }

  private Text string(XmlIn xml) throws XMLStreamException, Failed {
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
          read.concealed = Values.concealed(xml);
          read.value = values.text(xml);
        }
        default -> {}
      }
    });
    return new Text(read.key, read.value, read.concealed);
  }

  /// @return one of the things that programs add to an entry or group
  static Text item(XmlIn xml) throws XMLStreamException, Failed {
    var read =
        new Object() {
          String key = "";
          SecretText value = SecretText.EMPTY;
        };
    xml.children(child -> {
      switch (child) {
        case "Key" -> read.key = xml.text().reveal();
        case "Value" -> read.value = xml.text();
        default -> {}
      }
    });
    return new Text(read.key, read.value, false);
  }

  private void file(XmlIn xml, Draft entry, String where) throws XMLStreamException, Failed {
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
      entry.files.add(new Attached(read.name, read.ref.get()));
    } else {
      problems.accept(new Problem(where + "/Binary", "unreadable-attachment"));
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
