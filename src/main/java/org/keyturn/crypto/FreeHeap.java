package org.keyturn.crypto;

/// The free heap, which a key derivation needs a great part of.
final class FreeHeap {
  /// What the rest of the program is left with while the memory is taken.
  private static final long HEADROOM = 64L * 1024 * 1024;

  private FreeHeap() {}

  /// Throws unless so much memory can be had; allocates nothing.
  public static void require(long kibibytes) throws NotEnoughMemory {
    long needed = kibibytes * 1024 + HEADROOM;
    if (free() < needed) {
      // Garbage of an earlier derivation counts as used until it is collected.
      System.gc();
      if (free() < needed) {
        throw new NotEnoughMemory(kibibytes);
      }
    }
  }

  private static long free() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
  }
}
