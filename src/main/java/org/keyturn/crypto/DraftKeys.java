package org.keyturn.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;

/// A key pair to which texts are sealed by whoever has no vault key any more: HPKE (RFC 9180) in
/// base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, by Bouncy Castle. Sealed
/// texts are the 32 bytes of the encapsulated key, then ciphertext and tag. Thread-safe.
public final class DraftKeys implements AutoCloseable {
  private static final int ENCAPSULATED = 32;
  private static final int TAG = 16;

  private final SecretBytes privateKey;
  private final byte[] publicKey;

  private DraftKeys(SecretBytes privateKey) {
    this.privateKey = privateKey;
    publicKey =
        privateKey.lend(
            bytes -> new X25519PrivateKeyParameters(bytes).generatePublicKey().getEncoded());
  }

  public static DraftKeys generate() {
    return new DraftKeys(SecretBytes.random(X25519PrivateKeyParameters.KEY_SIZE));
  }

  /// A copy; the caller still wipes its 32 bytes.
  public static DraftKeys fromPrivate(byte[] privateKey) {
    if (privateKey.length != X25519PrivateKeyParameters.KEY_SIZE) {
      throw new IllegalArgumentException("an X25519 key has 32 bytes");
    }
    return new DraftKeys(SecretBytes.copyOf(privateKey));
  }

  /// The 32 bytes of the private half, as a copy that the caller closes.
  public SecretBytes privateKey() {
    return SecretBytes.takeFrom(privateKey.copy());
  }

  /// The 32 bytes of the public half, as a copy.
  public byte[] publicKey() {
    return publicKey.clone();
  }

  /// The text, which the caller wipes. `info` and `aad` must be those given to [#seal(byte[],
  /// byte[], byte[], byte[])].
  public byte[] open(byte[] info, byte[] aad, byte[] sealed) throws NotAuthentic {
    if (sealed.length < ENCAPSULATED + TAG) {
      throw new NotAuthentic();
    }
    byte[] encapsulated = Arrays.copyOf(sealed, ENCAPSULATED);
    byte[] ciphertext = Arrays.copyOfRange(sealed, ENCAPSULATED, sealed.length);
    AsymmetricCipherKeyPair pair = privateKey.lend(DraftKeys::pair);
    try {
      return hpke().setupBaseR(encapsulated, pair, info).open(aad, ciphertext);
    } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
      // Bouncy Castle answers an encapsulated key of small order with an unchecked exception.
      throw new NotAuthentic();
    }
  }

  /// Seals `plain`, which the caller still wipes, to the holder of the private half of `publicKey`.
  public static byte[] seal(byte[] publicKey, byte[] info, byte[] aad, byte[] plain) {
    var context = hpke().setupBaseS(new X25519PublicKeyParameters(publicKey), info);
    try {
      byte[] encapsulated = context.getEncapsulation();
      byte[] ciphertext = context.seal(aad, plain);
      byte[] sealed = Arrays.copyOf(encapsulated, ENCAPSULATED + ciphertext.length);
      System.arraycopy(ciphertext, 0, sealed, ENCAPSULATED, ciphertext.length);
      return sealed;
    } catch (InvalidCipherTextException e) {
      throw new IllegalStateException("encryption cannot fail", e);
    }
  }

  /// Wipes the private half. May be called again.
  @Override
  public void close() {
    privateKey.close();
  }

  private static AsymmetricCipherKeyPair pair(byte[] privateKey) {
    X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(privateKey);
    return new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
  }

  private static HPKE hpke() {
    return new HPKE(
        HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
  }
}
