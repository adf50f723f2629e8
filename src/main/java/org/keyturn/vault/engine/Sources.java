package org.keyturn.vault.engine;

import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.store.RecordKind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;

/// The two ways to fetch rows for a [FullCheck].
final class Sources {
  private Sources() {}

  /// All within one transaction.
  static FullCheck.Source within(Records records) {
    return new FullCheck.Source() {
      @Override
      public Optional<SealedRecord> row(RecordKind kind, UUID id) throws Failed {
        return records.find(kind, id);
      }

      @Override
      public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
        return records.chunk(attachment, seq);
      }
    };
  }

  /// A transaction for each row or chunk, so that no writer waits longer than that.
  static FullCheck.Source each(Cabinet cabinet) {
    return new FullCheck.Source() {
      @Override
      public Optional<SealedRecord> row(RecordKind kind, UUID id) throws Failed {
        return cabinet.read((transaction, _) -> transaction.records().find(kind, id));
      }

      @Override
      public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
        return cabinet.read((transaction, _) -> transaction.records().chunk(attachment, seq));
      }
    };
  }
}
