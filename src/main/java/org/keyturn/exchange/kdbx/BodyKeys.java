package org.keyturn.exchange.kdbx;

import java.util.Arrays;
import org.keyturn.crypto.Hmac;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;
import org.keyturn.crypto.foreign.Sha512;

/// The keys of one file: one for the cipher, one for each MAC.
final class BodyKeys implements AutoCloseable {
  /// The number under which the header's MAC is made.
  static final long HEADER = -1;

  private final SecretBytes cipher;
  private final SecretBytes mac;

  /// @param transformed what the derivation gave, still the caller's
  BodyKeys(byte[] masterSeed, SecretBytes transformed) {
    cipher = transformed.lend(bytes -> SecretBytes.takeFrom(hashed(masterSeed, bytes)));
    mac =
        transformed.lend(
            bytes -> SecretBytes.takeFrom(Sha512.of(masterSeed, bytes, new byte[] {1})));
  }

  private static byte[] hashed(byte[] seed, byte[] secret) {
    var digest = Sha256.newDigest();
    digest.update(seed);
    return digest.digest(secret);
  }

  /// Still this one's to close.
  SecretBytes cipher() {
    return cipher;
  }

  byte[] headerMac(byte[] header) {
    return tag(HEADER, header);
  }

  byte[] blockMac(long number, byte[] content) {
    return tag(number, LittleEndian.ofLong(number), LittleEndian.ofInt(content.length), content);
  }

  private byte[] tag(long number, byte[]... parts) {
    byte[] key = mac.lend(bytes -> Sha512.of(LittleEndian.ofLong(number), bytes));
    try {
      return Hmac.SHA256.of(key, parts);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  @Override
  public void close() {
    cipher.close();
    mac.close();
  }
}
