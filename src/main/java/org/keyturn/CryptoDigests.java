package org.keyturn;

import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.foreign.BreachedHash;
import org.keyturn.health.Digests;
import org.keyturn.health.HealthMemory;
import org.keyturn.vault.ItemMemory;
import org.keyturn.vault.Session;

/// Gives the judging of passwords what it needs of `crypto`, and of what this computer remembers of
/// a vault.
final class CryptoDigests implements Digests, HealthMemory {
  private final ItemMemory memory;

  CryptoDigests(Session session) {
    memory = session.items().memory();
  }

  @Override
  public byte[] fingerprint(byte[]... parts) {
    return memory.fingerprint(parts);
  }

  @Override
  public byte[] listed(byte[] utf8) {
    return BreachedHash.of(utf8);
  }

  @Override
  public HealthMemory memory() {
    return this;
  }

  @Override
  public Optional<byte[]> seal(UUID item) {
    return memory.seal(item);
  }

  @Override
  public byte[] recall() {
    return memory.recall();
  }

  @Override
  public void remember(byte[] notes) {
    memory.remember(notes);
  }

  @Override
  public void close() {
    memory.close();
  }
}
