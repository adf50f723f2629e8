package org.keyturn.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC (RFC 2104) with a choice of hash, for time-based codes and other programs' files.
/// Thread-safe.
public enum Hmac {
  /// Still safe as an HMAC, and what most time-based codes use.
  SHA1("HmacSHA1", "SHA1"),
  SHA256("HmacSHA256", "SHA256"),
  SHA512("HmacSHA512", "SHA512");

  private final String algorithm;
  private final String label;

  Hmac(String algorithm, String label) {
    this.algorithm = algorithm;
    this.label = label;
  }

  /// The hash as `otpauth` links name it, e.g. `SHA1`.
  public String label() {
    return label;
  }

  /// The whole tag over all parts, one after the other. The caller still wipes the key.
  public byte[] of(byte[] key, byte[]... parts) {
    Mac mac = keyed(key);
    for (byte[] part : parts) {
      mac.update(part);
    }
    return mac.doFinal();
  }

  public Mac keyed(byte[] key) {
    Key copy = new Key(key.clone(), algorithm);
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(copy);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    } finally {
      Arrays.fill(copy.bytes, (byte) 0);
    }
  }

  /// The JDK's own key class keeps a copy that cannot be wiped, and takes no empty key.
  private static final class Key implements SecretKey {
    private static final long serialVersionUID = 1;

    private final transient byte[] bytes;
    private final String algorithm;

    Key(byte[] bytes, String algorithm) {
      this.bytes = bytes;
      this.algorithm = algorithm;
    }

    @Override
    public String getAlgorithm() {
      return algorithm;
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return bytes.clone();
    }
  }
}
