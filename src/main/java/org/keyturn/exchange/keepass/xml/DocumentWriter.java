package org.keyturn.exchange.keepass.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keyturn.crypto.foreign.MaskStream;

/// Writes a document of version 4 piece by piece: begin, groups with entries within each other,
/// end. Used once.
public final class DocumentWriter {
  private static final String TRUE = "True";
  private static final String FALSE = "False";
  private static final List<String> OWN =
      List.of(
          EntryString.TITLE,
          EntryString.USER_NAME,
          EntryString.PASSWORD,
          EntryString.URL,
          EntryString.NOTES);

  private final XmlOut xml;
  private final MaskStream mask;
  private final Instant now;

  /// @param now for dates that nobody knows
  public DocumentWriter(OutputStream out, MaskStream mask, Instant now) {
    this.xml = new XmlOut(out);
    this.mask = mask;
    this.now = now;
  }

  /// @param bin the group that will be the recycle bin
  /// @param guarded names of KeePass' own texts that are protected beside the password
  /// @param icons pictures that entries and groups point to, in base64
  public void begin(String name, UUID bin, Set<String> guarded, Map<UUID, String> icons)
      throws IOException {
    xml.begin();
    xml.open("KeePassFile");
    xml.open("Meta");
    xml.text("Generator", "Keyturn");
    xml.text("DatabaseName", name);
    xml.open("MemoryProtection");
    for (var own : OWN) {
      boolean hidden = own.equals(EntryString.PASSWORD) || guarded.contains(own);
      xml.text("Protect" + own, hidden ? TRUE : FALSE);
    }
    xml.close("MemoryProtection");
    icons(icons);
    xml.text("RecycleBinEnabled", TRUE);
    xml.text("RecycleBinUUID", KeepassIds.write(bin));
    // No limit, or the next program throws away what is more than its own.
    xml.text("HistoryMaxItems", "-1");
    xml.text("HistoryMaxSize", "-1");
    xml.close("Meta");
    xml.open("Root");
  }

  private void icons(Map<UUID, String> icons) throws IOException {
    if (icons.isEmpty()) {
      return;
    }
    xml.open("CustomIcons");
    for (var icon : icons.entrySet()) {
      xml.open("Icon");
      xml.text("UUID", KeepassIds.write(icon.getKey()));
      xml.text("Data", icon.getValue());
      xml.close("Icon");
    }
    xml.close("CustomIcons");
  }

  public void end() throws IOException {
    xml.close("Root");
    xml.close("KeePassFile");
  }

  /// A group's beginning; `entries` and `groups` are passed over.
  public void openGroup(Group group) throws IOException {
    xml.open("Group");
    xml.text("UUID", KeepassIds.write(group.id().orElseThrow()));
    xml.text("Name", group.name());
    if (!group.notes().isEmpty()) {
      xml.text("Notes", group.notes());
    }
    elements(group.beside().elements());
    times(EntryTimes.NONE);
    var data = new ArrayList<>(group.beside().customData());
    group.own().ifPresent(own -> data.add(EntryString.open(GroupReader.OWN, own)));
    customData(data);
  }

  private void elements(List<EntryString> elements) throws IOException {
    for (var element : elements) {
      if (element.key().equals(Entry.CUSTOM_ICON)) {
        xml.text(element.key(), KeepassIds.write(UUID.fromString(element.value().reveal())));
      } else {
        xml.text(element.key(), element.value());
      }
    }
  }

  private void customData(List<EntryString> data) throws IOException {
    if (data.isEmpty()) {
      return;
    }
    xml.open("CustomData");
    for (var item : data) {
      xml.open("Item");
      xml.text("Key", item.key());
      xml.text("Value", item.value());
      xml.close("Item");
    }
    xml.close("CustomData");
  }

  private void autoType(AutoType autoType) throws IOException {
    if (autoType.equals(AutoType.NONE)) {
      return;
    }
    xml.open("AutoType");
    xml.text("Enabled", autoType.enabled());
    xml.text("DataTransferObfuscation", autoType.obfuscation());
    xml.text("DefaultSequence", autoType.keys());
    for (var window : autoType.windows()) {
      xml.open("Association");
      xml.text("Window", window.title());
      xml.text("KeystrokeSequence", window.keys());
      xml.close("Association");
    }
    xml.close("AutoType");
  }

  public void closeGroup() throws IOException {
    xml.close("Group");
  }

  public void entry(Entry entry) throws IOException {
    xml.open("Entry");
    xml.text("UUID", KeepassIds.write(entry.id().orElseThrow()));
    elements(entry.beside().elements());
    xml.text("Tags", entry.tags());
    if (entry.previousGroup().isPresent()) {
      xml.text("PreviousParentGroup", KeepassIds.write(entry.previousGroup().get()));
    }
    times(entry.times());
    for (var text : entry.texts()) {
      text(text);
    }
    for (var file : entry.files()) {
      xml.open("Binary");
      xml.text("Key", file.name());
      xml.text("Value", "Ref", file.ref(), "");
      xml.close("Binary");
    }
    autoType(entry.beside().autoType());
    customData(entry.beside().customData());
    // KeePassXC takes no file in which an earlier version has a history, even an empty one.
    if (!entry.history().isEmpty()) {
      xml.open("History");
      for (var version : entry.history()) {
        entry(version);
      }
      xml.close("History");
    }
    xml.close("Entry");
  }

  private void text(EntryString text) throws IOException {
    xml.open("String");
    xml.text("Key", text.key());
    if (text.concealed()) {
      byte[] bytes = text.value().utf8();
      mask.apply(bytes);
      xml.text("Value", "Protected", TRUE, Base64.getEncoder().encodeToString(bytes));
      Arrays.fill(bytes, (byte) 0);
    } else {
      xml.text("Value", text.value());
    }
    xml.close("String");
  }

  private void times(EntryTimes times) throws IOException {
    xml.open("Times");
    moment("CreationTime", times.created().orElse(now));
    moment("LastModificationTime", times.changed().orElse(now));
    moment("LastAccessTime", times.changed().orElse(now));
    moment("ExpiryTime", times.expires().orElse(now));
    xml.text("Expires", times.expires().isPresent() ? TRUE : FALSE);
    xml.text("UsageCount", "0");
    moment("LocationChanged", times.moved().orElse(times.changed().orElse(now)));
    xml.close("Times");
  }

  private void moment(String element, Instant instant) throws IOException {
    xml.text(element, KeepassTime.write(instant));
  }
}
