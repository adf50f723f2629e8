package org.keyturn.crypto;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Seals and opens single records and streams of chunks under one vault key. Every sealed write has
/// a key and nonce of its own, derived with a fresh 32-byte salt, so that nonces never meet.
///
/// Thread-safe. After the close of its [VaultKey] every call throws [IllegalStateException].
public final class Sealer {
  /// Bytes of the salt before each sealed record.
  static final int SALT = 32;

  private static final String SEAL = "keyturn seal v1";
  private static final String REPEATED_SEAL = "keyturn repeated seal v1";
  private static final int KEY_AND_NONCE = Gcm.KEY + Gcm.NONCE;

  private final VaultKey key;
  private final Map<String, SecretBytes> subKeys = new HashMap<>();
  private final Queue<Engine> idle = new ConcurrentLinkedQueue<>();
  private volatile boolean closed;

  Sealer(VaultKey key) {
    this.key = key;
  }

  /// Pads and encrypts: salt, ciphertext, tag. The caller still wipes `plaintext`. Purpose and
  /// associated data must be given again to open.
  public byte[] seal(String purpose, byte[] associatedData, byte[] plaintext) {
    return seal(purpose, associatedData, plaintext, Randomness.bytes(SALT));
  }

  /// The same with a salt that follows from all that is sealed: who seals the same again gets the
  /// same bytes, and two different texts never share key and nonce.
  public byte[] sealRepeatably(String purpose, byte[] associatedData, byte[] plaintext) {
    var digest = Sha256.newDigest();
    digest.update(associatedData);
    byte[] hash = digest.digest(plaintext);
    byte[] salt = subKey(purpose).lend(bytes -> Hkdf.once(bytes, hash, REPEATED_SEAL, SALT));
    return seal(purpose, associatedData, plaintext, salt);
  }

  private byte[] seal(String purpose, byte[] associatedData, byte[] plaintext, byte[] salt) {
    byte[] padded = Padding.pad(plaintext);
    Engine engine = take();
    byte[] keys = keys(engine, purpose, salt);
    try {
      byte[] nonce = Arrays.copyOfRange(keys, Gcm.KEY, KEY_AND_NONCE);
      byte[] sealed = engine.gcm.encrypt(keys, nonce, associatedData, padded, padded.length, SALT);
      System.arraycopy(salt, 0, sealed, 0, SALT);
      return sealed;
    } finally {
      Arrays.fill(keys, (byte) 0);
      Arrays.fill(padded, (byte) 0);
      giveBack(engine);
    }
  }

  /// The plaintext, which the caller wipes where it is secret.
  public byte[] open(String purpose, byte[] associatedData, byte[] sealed) throws NotAuthentic {
    if (sealed.length < SALT + Gcm.TAG) {
      throw new NotAuthentic();
    }
    Engine engine = take();
    byte[] keys = keys(engine, purpose, Arrays.copyOf(sealed, SALT));
    byte[] padded = {};
    try {
      byte[] nonce = Arrays.copyOfRange(keys, Gcm.KEY, KEY_AND_NONCE);
      padded = engine.gcm.decrypt(keys, nonce, associatedData, sealed, SALT, sealed.length);
      return Padding.unpad(padded);
    } finally {
      Arrays.fill(keys, (byte) 0);
      Arrays.fill(padded, (byte) 0);
      giveBack(engine);
    }
  }

  /// Seals content of any length in chunks, under a fresh salt. The caller closes it.
  public ChunkSealer chunkSealer(String purpose, byte[] associatedData) {
    byte[] salt = Randomness.bytes(SALT);
    return new ChunkSealer(salt, chunkStream(purpose, salt, associatedData));
  }

  /// Opens what a [ChunkSealer] with this salt has sealed. The caller closes it.
  public ChunkOpener chunkOpener(String purpose, byte[] associatedData, byte[] salt)
      throws NotAuthentic {
    if (salt.length != SALT) {
      throw new NotAuthentic();
    }
    return new ChunkOpener(chunkStream(purpose, salt, associatedData));
  }

  void close() {
    closed = true;
    forget();
    synchronized (subKeys) {
      subKeys.values().forEach(SecretBytes::close);
      subKeys.clear();
    }
  }

  private ChunkStream chunkStream(String purpose, byte[] salt, byte[] associatedData) {
    requireOpen();
    return new ChunkStream(subKey(purpose), salt, ChunkStream.CHUNKS, associatedData.clone());
  }

  private byte[] keys(Engine engine, String purpose, byte[] salt) {
    return subKey(purpose).lend(bytes -> engine.hkdf.derive(bytes, salt, SEAL, KEY_AND_NONCE));
  }

  private SecretBytes subKey(String purpose) {
    synchronized (subKeys) {
      requireOpen();
      return subKeys.computeIfAbsent(purpose, key::subKey);
    }
  }

  private Engine take() {
    requireOpen();
    Engine engine = idle.poll();
    return engine == null ? new Engine() : engine;
  }

  private void giveBack(Engine engine) {
    idle.add(engine);
    if (closed) {
      forget();
    }
  }

  /// Ciphers keep their last key until they are given another one.
  private void forget() {
    for (Engine engine = idle.poll(); engine != null; engine = idle.poll()) {
      engine.gcm.close();
      engine.hkdf.close();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the vault key was wiped");
    }
  }

  /// What one call at a time uses: as many exist as calls ever ran side by side.
  private static final class Engine {
    private final Gcm gcm = new Gcm();
    private final Hkdf hkdf = new Hkdf();
  }
}
