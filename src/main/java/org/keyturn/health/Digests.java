package org.keyturn.health;

/// What judging passwords needs of cryptography; handed in, for this room holds no ciphers. Safe
/// for use from several threads at once.
public interface Digests extends AutoCloseable {

  /// A keyed fingerprint of at least 16 bytes, equal only for the same parts in the same order. Its
  /// key dies with this object, and only whoever has the vault's key can make it again, so that a
  /// fingerprint that is left says nothing to anybody else. The caller wipes the parts.
  byte[] fingerprint(byte[]... parts);

  /// The 20 bytes of SHA-1 (FIPS 180-4), by which lists of breached passwords are kept. The caller
  /// wipes the text, and the result too: it tells an easy password to whoever guesses.
  byte[] listed(byte[] utf8);

  /// What keeps such fingerprints for the next check, which makes the same ones.
  default HealthMemory memory() {
    return HealthMemory.NONE;
  }

  /// Wipes the key.
  @Override
  void close();
}
