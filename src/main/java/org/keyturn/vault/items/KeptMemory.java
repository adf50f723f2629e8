package org.keyturn.vault.items;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.Comparer;
import org.keyturn.model.Failed;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.ItemMemory;
import org.keyturn.vault.records.RecordIndex.Entry;
import org.keyturn.vault.records.VaultAccess;

/// What this computer remembers of the items of one session.
final class KeptMemory implements ItemMemory {
  private static final String FINGERPRINT = "health-fingerprint";

  private final VaultAccess access;
  private final MemoryFile file;
  private @Nullable Comparer comparer;
  private boolean closed;

  KeptMemory(VaultAccess access, MemoryFile file) {
    this.access = access;
    this.file = file;
  }

  @Override
  public byte[] fingerprint(byte[]... parts) {
    return comparer().of(parts);
  }

  /// Made at its first use: the session may be at work when somebody begins to remember.
  private synchronized Comparer comparer() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    var made = comparer;
    if (made == null) {
      made = make();
      comparer = made;
    }
    return made;
  }

  private Comparer make() {
    try {
      return new Comparer(access.key().key().subKey(FINGERPRINT));
    } catch (IllegalStateException locked) {
      // Whatever is still under way tells texts apart; nothing of it is remembered.
      return new Comparer();
    }
  }

  @Override
  public Optional<byte[]> seal(UUID item) {
    try {
      return access.look(index -> index.find(RecordKind.ITEM, item).map(Entry::hash));
    } catch (Failed locked) {
      return Optional.empty();
    }
  }

  @Override
  public byte[] recall() {
    return file.read();
  }

  @Override
  public void remember(byte[] plain) {
    file.write(plain);
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (comparer != null) {
      comparer.close();
    }
  }
}
