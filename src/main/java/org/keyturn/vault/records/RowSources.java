package org.keyturn.vault.records;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.store.Kind;
import org.keyturn.store.Records;
import org.keyturn.store.SealedRecord;

/// The two ways to fetch rows for a [FullCheck].
public final class RowSources {
  private RowSources() {}

  /// All within one transaction.
  public static FullCheck.Source within(Records records) {
    return new FullCheck.Source() {
      @Override
      public Optional<SealedRecord> row(Kind kind, UUID id) throws Failed {
        return records.find(kind, id);
      }

      @Override
      public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
        return records.chunk(attachment, seq);
      }
    };
  }

  /// A few rows or chunks a transaction, so that no writer waits longer than that.
  static FullCheck.Source stepwise(VaultAccess access) {
    return new Stepwise(access);
  }

  /// Walks through the table, because that is about the order in which rows are asked for; what the
  /// walk does not meet is looked for by its id. What was fetched ahead is given out once.
  private static final class Stepwise implements FullCheck.Source {
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_ROWS = 256;

    private final VaultAccess access;
    private final Map<UUID, SealedRecord> rows = new HashMap<>();
    private final ChunksAhead chunks;
    private Optional<Kind> walked = Optional.empty();
    private long last;

    private Stepwise(VaultAccess access) {
      this.access = access;
      this.chunks = new ChunksAhead(access);
    }

    @Override
    public Optional<SealedRecord> row(Kind kind, UUID id) throws Failed {
      if (!walked.equals(Optional.of(kind))) {
        walked = Optional.of(kind);
        rows.clear();
        last = 0;
      }
      if (!rows.containsKey(id)) {
        rows.clear();
        walk(kind);
      }
      var met = rows.remove(id);
      return met != null
          ? Optional.of(met)
          : access.read((transaction, _) -> transaction.records().find(kind, id));
    }

    private void walk(Kind kind) throws Failed {
      last =
          access.read((transaction, _) ->
              transaction
                  .records()
                  .walk(kind, last, MOST_ROWS, MOST_BYTES, row -> rows.put(row.id(), row)));
    }

    @Override
    public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
      return chunks.chunk(attachment, seq);
    }
  }
}
