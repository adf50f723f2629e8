package org.keyturn.exchange.keepass;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.SourceIn;
import org.keyturn.exchange.format.Watch;
import org.keyturn.exchange.keepass.xml.DocumentReader;
import org.keyturn.exchange.keepass.xml.KeepassDatabase;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// KeePass' unencrypted XML export.
final class KeepassXml {
  private KeepassXml() {}

  /// Nothing is poured before the whole document has been read.
  ///
  /// @param now for dates that are missing
  /// @throws Failed `Damaged`, `BeyondBounds`, `NotRecognised`, `Cancelled`, or what the sink
  ///   throws
  static void pour(ByteSource source, ContentsSink sink, Instant now, Watch watch)
      throws Failed, IOException {
    try (var in = new SourceIn(source.open())) {
      var reader = new DocumentReader(Optional.empty(), Map.of(), new XmlBudget(in::count), watch);
      var database = read(reader, in);
      try {
        DatabaseImport.pour(database, sink, now, watch);
      } finally {
        database.wipe();
      }
    }
  }

  private static KeepassDatabase read(DocumentReader reader, SourceIn in)
      throws Failed, IOException {
    try {
      return reader.read(in);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged) {
        in.rethrow();
      }
      throw e;
    }
  }
}
