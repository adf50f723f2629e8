package org.keyturn.exchange.keepass;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keyturn.exchange.file.ByteSource;
import org.keyturn.exchange.file.SourceIn;
import org.keyturn.exchange.file.Watch;
import org.keyturn.exchange.keepassxml.Database;
import org.keyturn.exchange.keepassxml.DocumentReader;
import org.keyturn.exchange.xml.Budget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.transfer.ContentsSink;

/// KeePass' unencrypted XML export.
public final class KeepassXml {
  /// What may stand before the outermost element.
  private static final int PROLOGUE = 64 * 1024;

  private KeepassXml() {}

  /// Reads no more than the beginning.
  public static boolean recognise(ByteSource source) throws IOException {
    byte[] head;
    try (var in = source.open()) {
      head = in.readNBytes(PROLOGUE);
    }
    return XmlIn.rootOf(head).filter("KeePassFile"::equals).isPresent();
  }

  /// Nothing is poured before the whole document has been read.
  ///
  /// @param now for dates that are missing
  /// @throws Failed `Damaged`, `BeyondBounds`, `NotRecognised`, `Cancelled`, or what the sink
  ///   throws
  public static void pour(ByteSource source, ContentsSink sink, Instant now, Watch watch)
      throws Failed, IOException {
    try (var in = new SourceIn(source.open())) {
      var reader = new DocumentReader(Optional.empty(), Map.of(), new Budget(in::count), watch);
      var database = read(reader, in);
      try {
        KeepassPour.pour(database, sink, now, watch);
      } finally {
        database.wipe();
      }
    }
  }

  private static Database read(DocumentReader reader, SourceIn in) throws Failed, IOException {
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
