package org.keyturn.crypto;

import java.security.MessageDigest;
import java.util.Arrays;

/// The random key of a vault: everything kept in the vault is sealed under keys derived from it.
/// Thread-safe; whoever obtains an instance closes it.
public final class VaultKey implements AutoCloseable {
  private static final int LENGTH = 32;
  private static final String KEY_ID = "keyturn key id v1";
  private static final String WRAP = "keyturn wrap v1";
  private static final String REPEATED_WRAP = "keyturn repeated wrap v1";
  private static final String SUB_KEY = "keyturn subkey v1 ";
  private static final int WRAPPED = Gcm.NONCE + LENGTH + Gcm.TAG;

  private final SecretBytes key;
  private final KeyId keyId;
  private final Sealer sealer;

  private VaultKey(SecretBytes key) {
    this.key = key;
    keyId = key.lend(VaultKey::idOf);
    sealer = new Sealer(this);
  }

  /// Makes a new one of 32 random bytes.
  public static VaultKey generate() {
    return new VaultKey(SecretBytes.random(LENGTH));
  }

  public KeyId keyId() {
    return keyId;
  }

  /// This key, encrypted with a key stretched from the master key: 12 bytes nonce, 32 bytes
  /// ciphertext, 16 bytes tag. The associated data must be given again to unwrap.
  public byte[] wrap(SecretBytes masterKey, byte[] associatedData) {
    return wrap(masterKey, associatedData, Randomness.bytes(Gcm.NONCE));
  }

  /// The same with a nonce that follows from this key and the associated data, so that whoever
  /// wraps the same again gets the same bytes, and nobody gets two wraps under one nonce.
  public byte[] wrapRepeatably(SecretBytes masterKey, byte[] associatedData) {
    byte[] hash = Sha256.of(associatedData);
    return wrap(
        masterKey,
        associatedData,
        key.lend(bytes -> Hkdf.once(bytes, hash, REPEATED_WRAP, Gcm.NONCE)));
  }

  private byte[] wrap(SecretBytes masterKey, byte[] associatedData, byte[] nonce) {
    byte[] stretched = stretch(masterKey);
    byte[] plain = key.copy();
    try (Gcm gcm = new Gcm()) {
      byte[] wrapped = gcm.encrypt(stretched, nonce, associatedData, plain, LENGTH, Gcm.NONCE);
      System.arraycopy(nonce, 0, wrapped, 0, Gcm.NONCE);
      return wrapped;
    } finally {
      Arrays.fill(stretched, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// Throws [NotAuthentic] for a wrong master key, other associated data, altered bytes, or when
  /// the key inside is not the expected one: GCM alone lets one ciphertext open under two keys, the
  /// key id does not.
  public static VaultKey unwrap(
      SecretBytes masterKey, byte[] associatedData, byte[] wrapped, KeyId expected)
      throws NotAuthentic {
    if (wrapped.length != WRAPPED) {
      throw new NotAuthentic();
    }
    byte[] stretched = stretch(masterKey);
    byte[] plain = {};
    try (Gcm gcm = new Gcm()) {
      byte[] nonce = Arrays.copyOf(wrapped, Gcm.NONCE);
      plain = gcm.decrypt(stretched, nonce, associatedData, wrapped, Gcm.NONCE, WRAPPED);
      if (!MessageDigest.isEqual(idOf(plain).bytes(), expected.bytes())) {
        throw new NotAuthentic();
      }
      return new VaultKey(SecretBytes.copyOf(plain));
    } finally {
      Arrays.fill(stretched, (byte) 0);
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// Seals and opens what the vault keeps; lives as long as this key.
  public Sealer sealer() {
    return sealer;
  }

  /// A key for one purpose, 32 bytes; the caller closes it.
  public SecretBytes subKey(String purpose) {
    return SecretBytes.takeFrom(key.lend(bytes -> Hkdf.once(bytes, SUB_KEY + purpose, LENGTH)));
  }

  /// Another instance of the same key, closed on its own.
  public VaultKey copy() {
    return new VaultKey(SecretBytes.takeFrom(key.copy()));
  }

  /// Wipes the key and what its sealer derived. May be called again.
  @Override
  public void close() {
    key.close();
    sealer.close();
  }

  @Override
  public String toString() {
    return "VaultKey[" + keyId.fingerprint() + "]";
  }

  private static KeyId idOf(byte[] key) {
    return KeyId.of(Hkdf.once(key, KEY_ID, KeyId.LENGTH));
  }

  private static byte[] stretch(SecretBytes masterKey) {
    return masterKey.lend(bytes -> Hkdf.once(bytes, WRAP, LENGTH));
  }
}
