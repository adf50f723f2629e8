package org.keyturn.crypto;

import java.util.Arrays;
import java.util.HexFormat;

/// Names a vault key without revealing it: 16 bytes derived from it. Not a secret. Immutable.
public final class KeyId {
  /// In bytes.
  public static final int LENGTH = 16;

  private static final HexFormat HEX = HexFormat.of();
  private static final HexFormat UPPER = HexFormat.of().withUpperCase();

  private final byte[] bytes;

  private KeyId(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("a key id has 16 bytes, not " + bytes.length);
    }
    this.bytes = bytes;
  }

  /// Throws [IllegalArgumentException] unless there are 16 bytes.
  public static KeyId of(byte[] bytes) {
    return new KeyId(bytes.clone());
  }

  /// Reads 32 hexadecimal digits of either case; throws [IllegalArgumentException] at anything
  /// else.
  public static KeyId parse(String hex) {
    return new KeyId(HEX.parseHex(hex));
  }

  /// A copy of the 16 bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// 32 lower-case digits.
  public String hex() {
    return HEX.formatHex(bytes);
  }

  /// For eyes only, such as `7F3A-91C2`: too short to decide anything by it.
  public String fingerprint() {
    return UPPER.formatHex(bytes, 0, 2) + "-" + UPPER.formatHex(bytes, 2, 4);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof KeyId that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return hex();
  }
}
