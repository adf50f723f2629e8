package org.keyturn.crypto;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Hides the exact length of a text before it is sealed: u32 length, big-endian, then the content,
/// then zeros up to the Padmé size of both, at least 64 bytes. At most 12 % are added.
///
/// Padmé: Nikitin, Barman, Lueks, Underwood, Hubaux, Ford: "Reducing Metadata Leakage from
/// Encrypted Files and Communication with PURBs", PoPETs 2019(4).
public final class Padding {
  private static final int LENGTH_FIELD = 4;
  private static final long LEAST = 64;

  private Padding() {}

  /// The padded size, length field included, of a content of `length` bytes.
  public static long padded(long length) {
    return Math.max(LEAST, padme(LENGTH_FIELD + length));
  }

  /// A padded copy; the caller wipes both.
  public static byte[] pad(byte[] content) {
    byte[] padded = new byte[Math.toIntExact(padded(content.length))];
    ByteBuffer.wrap(padded).putInt(content.length).put(content);
    return padded;
  }

  /// The content, as a copy. Throws [NotAuthentic] unless this is exactly what [#pad(byte[])]
  /// makes.
  public static byte[] unpad(byte[] padded) throws NotAuthentic {
    if (padded.length < LEAST) {
      throw new NotAuthentic();
    }
    long length = Integer.toUnsignedLong(ByteBuffer.wrap(padded).getInt());
    if (length > padded.length || padded(length) != padded.length) {
      throw new NotAuthentic();
    }
    int end = LENGTH_FIELD + (int) length;
    for (int i = end; i < padded.length; i++) {
      if (padded[i] != 0) {
        throw new NotAuthentic();
      }
    }
    return Arrays.copyOfRange(padded, LENGTH_FIELD, end);
  }

  /// Rounds up so that only about log2(log2(length)) leading bits of the length can show.
  private static long padme(long length) {
    int exponent = 63 - Long.numberOfLeadingZeros(length);
    int kept = 64 - Long.numberOfLeadingZeros(exponent);
    long mask = (1L << (exponent - kept)) - 1;
    return (length + mask) & ~mask;
  }
}
