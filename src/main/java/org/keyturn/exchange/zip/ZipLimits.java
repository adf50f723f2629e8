package org.keyturn.exchange.zip;

import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// How much an archive may ask for.
final class ZipLimits {
  static final int ENTRIES = 100_000;
  static final int DIRECTORY_BYTES = 32 * 1024 * 1024;

  /// Deflate packs a thousand zeros into one byte, but no real file two hundred.
  private static final long MOST_RATIO = 200;

  /// Below this no ratio does harm.
  private static final long HARMLESS = 64L * 1024 * 1024;

  private ZipLimits() {}

  static void check(String what, long value, long most) throws Failed {
    if (value < 0 || value > most) {
      throw new Failed(new Failure.BeyondBounds(what, value, 0, most));
    }
  }

  /// @throws Failed `BeyondBounds` if so few bytes unpack to so many
  static void checkRatio(long packed, long size) throws Failed {
    if (size > HARMLESS) {
      check("unpackedSize", size, Math.max(HARMLESS, packed * MOST_RATIO));
    }
  }
}
