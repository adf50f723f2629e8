package org.keyturn;

import org.keyturn.crypto.Comparer;
import org.keyturn.crypto.foreign.BreachedHash;
import org.keyturn.health.Digests;

/// Gives the judging of passwords what it needs of `crypto`.
final class CryptoDigests implements Digests {
  private final Comparer comparer = new Comparer();

  @Override
  public byte[] fingerprint(byte[]... parts) {
    return comparer.of(parts);
  }

  @Override
  public byte[] listed(byte[] utf8) {
    return BreachedHash.of(utf8);
  }

  @Override
  public void close() {
    comparer.close();
  }
}
