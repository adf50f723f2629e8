package org.keyturn.exchange.keepass.xml;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;

/// Collects what an entry or group has in elements of its own. Used once.
final class EntryDetailsReader {
  /// When KeePassXC last changed these data.
  private static final String BOOKKEEPING = "_LAST_MODIFIED";

  private final List<EntryString> elements = new ArrayList<>();
  private final List<EntryString> customData = new ArrayList<>();
  private final List<AutoType.Window> windows = new ArrayList<>();
  private String enabled = AutoType.ENABLED;
  private String obfuscation = AutoType.NO_OBFUSCATION;
  private SecretText keys = SecretText.EMPTY;

  /// @return whether the child was one of these
  boolean read(XmlIn xml, String child) throws XMLStreamException, Failed {
    switch (child) {
      case Entry.OVERRIDE_URL, Entry.FOREGROUND, Entry.BACKGROUND, Group.KEYS, Group.TAGS ->
          element(child, xml.text());
      case Entry.QUALITY_CHECK -> unusual(child, xml.text(), "True");
      case Group.AUTO_TYPE, Group.SEARCHING -> unusual(child, xml.text(), "null");
      case Entry.CUSTOM_ICON ->
          KeepassIds.read(xml.text().reveal())
              .ifPresent(id -> element(child, SecretText.of(id.toString())));
      case "AutoType" -> xml.children(each -> autoType(xml, each));
      case "CustomData" -> xml.children(_ -> customData(xml));
      default -> {
        return false;
      }
    }
    return true;
  }

  /// What every one has at first is nothing that somebody chose.
  void unusual(String name, SecretText value, String usual) {
    var text = value.reveal().strip();
    if (!text.equalsIgnoreCase(usual)) {
      element(name, SecretText.of(text));
    }
  }

  private void element(String name, SecretText value) {
    if (!value.isEmpty()) {
      elements.add(new EntryString(name, value, false));
    }
  }

  private void autoType(XmlIn xml, String child) throws XMLStreamException, Failed {
    switch (child) {
      case "Enabled" -> enabled = chosen(xml, AutoType.ENABLED);
      case "DataTransferObfuscation" -> obfuscation = chosen(xml, AutoType.NO_OBFUSCATION);
      case "DefaultSequence" -> keys = xml.text();
      case "Association" -> window(xml);
      default -> {}
    }
  }

  private static String chosen(XmlIn xml, String usual) throws XMLStreamException, Failed {
    var value = xml.text().reveal().strip();
    if (value.equalsIgnoreCase("False")) {
      return "False";
    }
    return value.isEmpty() || value.equalsIgnoreCase(usual) ? usual : value;
  }

  private void window(XmlIn xml) throws XMLStreamException, Failed {
    var read =
        new Object() {
          SecretText title = SecretText.EMPTY;
          SecretText keys = SecretText.EMPTY;
        };
    xml.children(child -> {
      switch (child) {
        case "Window" -> read.title = xml.text();
        case "KeystrokeSequence" -> read.keys = xml.text();
        default -> {}
      }
    });
    if (!read.title.isEmpty() || !read.keys.isEmpty()) {
      windows.add(new AutoType.Window(read.title, read.keys));
    }
  }

  private void customData(XmlIn xml) throws XMLStreamException, Failed {
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
    if (!read.value.isEmpty() && !read.key.equals(BOOKKEEPING)) {
      customData.add(new EntryString(read.key, read.value, false));
    }
  }

  EntryDetails done() {
    return new EntryDetails(
        elements, new AutoType(enabled, obfuscation, keys, windows), customData);
  }
}
