package org.keyturn.exchange.kdbx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.exchange.format.SourceIn;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.exchange.keepass.VersionsSink;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.keepass.xml.Group;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.model.Failure;

/// Documents of KeePass on their way into a vault and out of it again as a database, and what
/// stands in that one.
final class RoundTrip {
  private RoundTrip() {}

  private static VersionedContents contents(VersionsSink sink) {
    return new VersionedContents(sink.recorded.contents(), sink.versions);
  }

  static byte[] written(VersionsSink sink) throws Exception {
    return KdbxRoundTripTest.write(contents(sink), KdbxCipher.AES_256);
  }

  static KeepassDatabase database(byte[] file) throws Exception {
    try (var typed = Password.of(Samples.PASSWORD.toCharArray());
        var in = new SourceIn(new ByteArrayInputStream(file))) {
      var composites = CompositeKey.of(Optional.of(typed), Optional.empty());
      return new KdbxReader(in, Failure.Given.NO_KEY_FILE, Watch.none()).read(composites);
    }
  }

  static Group group(KeepassDatabase database, String name) {
    return database.roots().getFirst().groups().stream()
        .filter(group -> group.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<String> said(List<EntryString> texts) {
    return texts.stream()
        .map(text -> text.key() + (text.concealed() ? "*" : "") + "=" + text.value().reveal())
        .toList();
  }

  static List<String> said(Entry entry) {
    return said(entry.texts());
  }

  /// Reads, writes and reads again.
  static KeepassDatabase of(String document) throws Exception {
    var before = Documents.read(document);
    var file = written(before);
    var after = Samples.read(file);
    assertEquals(before.recorded.items, after.recorded.items);
    assertEquals(before.versions, after.versions);
    assertEquals(new HashSet<>(before.recorded.folders), new HashSet<>(after.recorded.folders));
    return database(file);
  }
}
