package org.keyturn.exchange.keepass.xml;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.xml.Base64Text;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;

/// Reads the pictures that a database holds for its entries and groups. Used once.
final class IconReader {
  /// Characters of base64; pictures of this kind have some thousand bytes.
  static final int MOST = 128 * 1024;

  private final Map<UUID, String> found = new HashMap<>();
  private boolean lost;

  void read(XmlIn xml, XmlBudget budget) throws XMLStreamException, Failed {
    xml.children(child -> {
      if (child.equals("Icon")) {
        icon(xml, budget);
      }
    });
  }

  private void icon(XmlIn xml, XmlBudget budget) throws XMLStreamException, Failed {
    var read =
        new Object() {
          Optional<UUID> id = Optional.empty();
          String data = "";
        };
    xml.children(child -> {
      switch (child) {
        case "UUID" -> read.id = KeepassIds.read(xml.text().reveal());
        case "Data" -> {
          var text = xml.text();
          read.data = text.length() > MOST ? "" : text.reveal().replaceAll("\\s", "");
          budget.keep(2L * read.data.length());
        }
        default -> {}
      }
    });
    if (read.id.isPresent() && isBase64(read.data)) {
      found.putIfAbsent(read.id.get(), read.data);
    } else {
      lost = true;
    }
  }

  private static boolean isBase64(String data) {
    return !data.isEmpty() && Base64Text.isWhole(data);
  }

  /// @return the pictures in base64
  Map<UUID, String> found() {
    return found;
  }

  /// @return whether one was too large or no picture at all
  boolean lost() {
    return lost;
  }
}
