package org.keyturn.vault.records;

import java.util.HashMap;
import java.util.List;
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
      public Optional<SealedRecord> row(Kind kind, UUID id, List<UUID> following) throws Failed {
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

  /// Fetches ahead, up to a megabyte. What was fetched ahead is given out once.
  private static final class Stepwise implements FullCheck.Source {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_ROWS = 256;

    private final VaultAccess access;
    private final Map<UUID, SealedRecord> rows = new HashMap<>();
    private final Map<Integer, byte[]> chunks = new HashMap<>();
    private UUID chunksOf = new UUID(0, 0);

    private Stepwise(VaultAccess access) {
      this.access = access;
    }

    @Override
    public Optional<SealedRecord> row(Kind kind, UUID id, List<UUID> following) throws Failed {
      if (!rows.containsKey(id)) {
        rows.clear();
        access.read((transaction, _) -> {
          var ahead = following.subList(0, Math.min(following.size(), MOST_ROWS));
          int bytes = add(transaction.records().find(kind, id));
          for (var next : ahead) {
            if (bytes >= MOST_BYTES) {
              break;
            }
            bytes += add(transaction.records().find(kind, next));
          }
          return 0;
        });
      }
      return Optional.ofNullable(rows.remove(id));
    }

    private int add(Optional<SealedRecord> row) {
      row.ifPresent(found -> rows.put(found.id(), found));
      return row.map(found -> (int) Math.min(MOST_BYTES, found.size())).orElse(0);
    }

    @Override
    public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
      if (!attachment.equals(chunksOf) || !chunks.containsKey(seq)) {
        chunks.clear();
        chunksOf = attachment;
        access.read((transaction, _) -> {
          int bytes = 0;
          var chunk = transaction.records().chunk(attachment, seq);
          for (int at = seq; chunk.isPresent() && bytes < MOST_BYTES; ) {
            bytes += chunk.get().length;
            chunks.put(at++, chunk.get());
            chunk = transaction.records().chunk(attachment, at);
          }
          return 0;
        });
      }
      return Optional.ofNullable(chunks.remove(seq));
    }
  }
}
