package org.keyturn.vault.records;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.store.Records;

/// Fetches the chunks that follow too, up to a megabyte in one transaction: a transaction for each
/// takes longer than the chunk. What was fetched ahead is given out once.
public final class ChunksAhead {
  private static final int MOST_BYTES = 1 << 20;

  private final VaultAccess access;
  private final Map<Integer, byte[]> chunks = new HashMap<>();
  private UUID of = new UUID(0, 0);

  public ChunksAhead(VaultAccess access) {
    this.access = access;
  }

  public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
    if (!attachment.equals(of) || !chunks.containsKey(seq)) {
      chunks.clear();
      of = attachment;
      chunks.putAll(access.read((transaction, _) -> from(transaction.records(), attachment, seq)));
    }
    return Optional.ofNullable(chunks.remove(seq));
  }

  private static Map<Integer, byte[]> from(Records records, UUID attachment, int seq)
      throws Failed {
    var chunks = new HashMap<Integer, byte[]>();
    int bytes = 0;
    var chunk = records.chunk(attachment, seq);
    for (int at = seq; chunk.isPresent() && bytes < MOST_BYTES; ) {
      bytes += chunk.get().length;
      chunks.put(at++, chunk.get());
      chunk = records.chunk(attachment, at);
    }
    return chunks;
  }
}
