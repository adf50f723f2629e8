package org.keyturn.crypto;

import java.util.Arrays;
import javax.crypto.SecretKey;

/// Lends bytes to a cipher or a MAC for one initialisation. The JDK's own key class keeps a copy
/// that cannot be wiped; this one keeps its own and zeroes it.
final class RawKey implements SecretKey, AutoCloseable {
  private static final long serialVersionUID = 1;

  private final transient byte[] bytes;
  private final String algorithm;

  RawKey(byte[] source, int from, int to, String algorithm) {
    this.bytes = Arrays.copyOfRange(source, from, to);
    this.algorithm = algorithm;
  }

  /// Copies and then zeroes the argument.
  static RawKey takeFrom(byte[] bytes, String algorithm) {
    RawKey key = new RawKey(bytes, 0, bytes.length, algorithm);
    Arrays.fill(bytes, (byte) 0);
    return key;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }

  @Override
  public String getFormat() {
    return "RAW";
  }

  /// A copy, which the JDK zeroes after use.
  @Override
  public byte[] getEncoded() {
    return bytes.clone();
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
