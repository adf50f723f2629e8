package org.keyturn.exchange.keepass;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;

/// Small documents of KeePass, put together from their parts.
public final class Documents {
  public static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private Documents() {}

  public static String withMeta(String meta, String group) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?><KeePassFile><Meta>"
        + meta
        + "</Meta><Root><Group><Name>Root</Name>"
        + group
        + "</Group></Root></KeePassFile>";
  }

  public static String with(String group) {
    return withMeta("", group);
  }

  /// @param pairs names and values in turn
  public static String entry(String more, String... pairs) {
    var entry = new StringBuilder("<Entry>").append(more);
    for (int i = 0; i < pairs.length; i += 2) {
      entry.append(string(pairs[i], pairs[i + 1]));
    }
    return entry.append("</Entry>").toString();
  }

  /// One text of an entry.
  public static String text(String key, String value) {
    return string(key, value);
  }

  static String string(String key, String value) {
    return "<String><Key>" + key + "</Key><Value>" + value + "</Value></String>";
  }

  public static VersionsSink read(byte[] document) throws Failed, IOException {
    var sink = new VersionsSink();
    KeepassXml.pour(ByteSource.of(document), sink, NOW, Watch.none());
    return sink;
  }

  public static VersionsSink read(String document) throws Failed, IOException {
    return read(document.getBytes(UTF_8));
  }
}
