package org.keyturn.crypto.foreign;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.StreamCipher;
import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.engines.Salsa20Engine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;

/// The stream that KeePass lays over protected texts inside a file, one after the other in the
/// order in which they stand. Not thread-safe.
public final class MaskStream {
  /// KeePass's constant.
  private static final byte[] SALSA_IV = HexFormat.of().parseHex("e830094b97205d2a");

  private static final int KEY = 32;
  private static final int IV = 12;

  private final StreamCipher cipher;

  private MaskStream(StreamCipher cipher) {
    this.cipher = cipher;
  }

  /// Salsa20 under the key's SHA-256. The key is still the caller's to close.
  public static MaskStream salsa20(SecretBytes key) {
    byte[] hashed = key.lend(Sha256::of);
    var cipher = new Salsa20Engine();
    cipher.init(true, new ParametersWithIV(new KeyParameter(hashed), SALSA_IV));
    Arrays.fill(hashed, (byte) 0);
    return new MaskStream(cipher);
  }

  /// ChaCha20 under the first 32 bytes of the key's SHA-512, the next 12 being the nonce. The key
  /// is still the caller's to close.
  public static MaskStream chaCha20(SecretBytes key) {
    byte[] hashed = key.lend(bytes -> Sha512.of(bytes));
    var cipher = new ChaCha7539Engine();
    cipher.init(
        true,
        new ParametersWithIV(
            new KeyParameter(hashed, 0, KEY), Arrays.copyOfRange(hashed, KEY, KEY + IV)));
    Arrays.fill(hashed, (byte) 0);
    return new MaskStream(cipher);
  }

  /// Lays the next bytes of the stream over these, in place: masks what is plain and the other way
  /// round.
  public void apply(byte[] bytes) {
    cipher.processBytes(bytes, 0, bytes.length, bytes, 0);
  }
}
