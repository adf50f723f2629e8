package org.keyturn.exchange.keepassxml;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.compat.MaskStream;
import org.keyturn.exchange.xml.XmlOut;

/// Writes a document of version 4 piece by piece: begin, groups with entries within each other,
/// end. Used once.
public final class DocumentWriter {
  private static final String TRUE = "True";
  private static final String FALSE = "False";

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
  public void begin(String name, UUID bin) throws IOException {
    xml.begin();
    xml.open("KeePassFile");
    xml.open("Meta");
    xml.text("Generator", "Keyturn");
    xml.text("DatabaseName", name);
    xml.open("MemoryProtection");
    xml.text("ProtectTitle", FALSE);
    xml.text("ProtectUserName", FALSE);
    xml.text("ProtectPassword", TRUE);
    xml.text("ProtectURL", FALSE);
    xml.text("ProtectNotes", FALSE);
    xml.close("MemoryProtection");
    xml.text("RecycleBinEnabled", TRUE);
    xml.text("RecycleBinUUID", Ids.write(bin));
    // No limit, or the next program throws away what is more than its own.
    xml.text("HistoryMaxItems", "-1");
    xml.text("HistoryMaxSize", "-1");
    xml.close("Meta");
    xml.open("Root");
  }

  public void end() throws IOException {
    xml.close("Root");
    xml.close("KeePassFile");
  }

  /// @param own what is to be read again as [Group#own()]
  public void openGroup(UUID id, String name, int icon, Optional<String> own) throws IOException {
    xml.open("Group");
    xml.text("UUID", Ids.write(id));
    xml.text("Name", name);
    xml.text("IconID", Integer.toString(icon));
    times(Times.NONE);
    if (own.isPresent()) {
      xml.open("CustomData");
      xml.open("Item");
      xml.text("Key", GroupReader.OWN);
      xml.text("Value", own.get());
      xml.close("Item");
      xml.close("CustomData");
    }
  }

  public void closeGroup() throws IOException {
    xml.close("Group");
  }

  public void entry(Entry entry) throws IOException {
    xml.open("Entry");
    xml.text("UUID", Ids.write(entry.id().orElseThrow()));
    for (var other : entry.other()) {
      xml.text(other.key(), other.value());
    }
    xml.text("Tags", entry.tags());
    if (entry.previousGroup().isPresent()) {
      xml.text("PreviousParentGroup", Ids.write(entry.previousGroup().get()));
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

  private void text(Text text) throws IOException {
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

  private void times(Times times) throws IOException {
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
    xml.text(element, Moments.write(instant));
  }
}
