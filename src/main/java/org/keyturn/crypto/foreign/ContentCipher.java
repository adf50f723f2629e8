package org.keyturn.crypto.foreign;

import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.engines.ChaCha7539Engine;
import org.bouncycastle.crypto.engines.TwofishEngine;
import org.bouncycastle.crypto.modes.CBCBlockCipher;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.ParametersWithIV;
import org.keyturn.crypto.SecretBytes;

/// Ciphers of whole files of other programs, with keys of 32 bytes. They hide and do not
/// authenticate: whoever reads checks a MAC or hashes besides. Thread-safe; the streams are not.
public enum ContentCipher {
  /// AES-256 in CBC mode with PKCS#7 padding.
  AES_256(16),
  /// ChaCha20 (RFC 8439), the counter beginning at 0.
  CHACHA20(12),
  /// Twofish in CBC mode with PKCS#7 padding.
  TWOFISH(16);

  private static final int KEY = 32;

  private final int ivLength;

  ContentCipher(int ivLength) {
    this.ivLength = ivLength;
  }

  /// In bytes.
  public int ivLength() {
    return ivLength;
  }

  /// The plain bytes. Closing closes `in`. A padding that is none is an [java.io.IOException] at
  /// the end.
  public InputStream decrypting(InputStream in, SecretBytes key, byte[] iv) {
    return new DecryptingIn(in, engine(false, key, iv));
  }

  /// Closing writes what is left and closes `out`.
  public OutputStream encrypting(OutputStream out, SecretBytes key, byte[] iv) {
    return new EncryptingOut(out, engine(true, key, iv));
  }

  private CipherEngine engine(boolean encrypt, SecretBytes key, byte[] iv) {
    if (key.length() != KEY || iv.length != ivLength) {
      throw new IllegalArgumentException("a key of 32 bytes and an IV of " + ivLength);
    }
    return key.lend(bytes ->
        switch (this) {
          case AES_256 -> aes(encrypt, bytes, iv);
          case CHACHA20 -> chacha(bytes, iv);
          case TWOFISH -> twofish(encrypt, bytes, iv);
        });
  }

  /// The JDK's, since it uses the processor's instructions.
  private static CipherEngine aes(boolean encrypt, byte[] key, byte[] iv) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
      cipher.init(
          encrypt ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new IvParameterSpec(iv));
      return new CipherEngine.OfJdk(cipher);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-CBC", e);
    }
  }

  private static CipherEngine chacha(byte[] key, byte[] iv) {
    var cipher = new ChaCha7539Engine();
    cipher.init(true, new ParametersWithIV(new KeyParameter(key), iv));
    return new CipherEngine.OfStream(cipher);
  }

  private static CipherEngine twofish(boolean encrypt, byte[] key, byte[] iv) {
    var cipher =
        new PaddedBufferedBlockCipher(
            CBCBlockCipher.newInstance(new TwofishEngine()), new PKCS7Padding());
    cipher.init(encrypt, new ParametersWithIV(new KeyParameter(key), iv));
    return new CipherEngine.OfBlocks(cipher);
  }
}
