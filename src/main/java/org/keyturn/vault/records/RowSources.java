package org.keyturn.vault.records;

import java.util.ArrayList;
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
    private final ChunksAhead chunks;

    private Stepwise(VaultAccess access) {
      this.access = access;
      this.chunks = new ChunksAhead(access);
    }

    @Override
    public Optional<SealedRecord> row(Kind kind, UUID id, List<UUID> following) throws Failed {
      if (!rows.containsKey(id)) {
        rows.clear();
        var ahead = new ArrayList<UUID>();
        ahead.add(id);
        ahead.addAll(following.subList(0, Math.min(following.size(), MOST_ROWS)));
        var read = access.read((transaction, _) -> rows(transaction.records(), kind, ahead));
        read.forEach(row -> rows.put(row.id(), row));
      }
      return Optional.ofNullable(rows.remove(id));
    }

    private static List<SealedRecord> rows(Records records, Kind kind, List<UUID> ids)
        throws Failed {
      var rows = new ArrayList<SealedRecord>();
      long bytes = 0;
      for (var id : ids) {
        if (bytes >= MOST_BYTES) {
          break;
        }
        var row = records.find(kind, id);
        row.ifPresent(rows::add);
        bytes += row.map(SealedRecord::size).orElse(0L);
      }
      return rows;
    }

    @Override
    public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
      return chunks.chunk(attachment, seq);
    }
  }
}
