package org.keyturn.crypto;

/// Runs what an unlock runs, small and often, until the JIT compiler has seen it.
final class CryptoWarmUp {
  private static final KdfParameters TINY = new KdfParameters(512, 2, 4);
  private static final long DERIVING_NANOS = 550_000_000;
  private static final long OPENING_NANOS = 150_000_000;
  private static final int TYPICAL_RECORD = 300;

  /// What a vault's clear header asks for is not proven yet: no more than a calibration chooses.
  private static final int MOST_MEMORY_KIB = 256 * 1024;

  private CryptoWarmUp() {}

  /// @param expected what the next derivation is going to ask for
  static void run(KdfParameters expected) {
    long start = System.nanoTime();
    byte[] salt = new byte[16];
    while (running(start, DERIVING_NANOS)) {
      // At least two passes: the second one mixes by XOR, which would be compiled anew otherwise.
      Argon2id.hash(salt, salt, new byte[0], new byte[0], TINY, 32);
    }
    open();
    prepare(expected);
  }

  private static void prepare(KdfParameters expected) {
    try {
      expected.checkBounds();
      if (expected.memoryKiB() <= MOST_MEMORY_KIB && !Thread.currentThread().isInterrupted()) {
        FreeHeap.require(expected.memoryKiB());
        Argon2Memory.prepare(expected);
      }
    } catch (OutOfBounds | NotEnoughMemory | OutOfMemoryError e) {
      // The derivation itself will say so.
    }
  }

  private static void open() {
    try (VaultKey key = VaultKey.generate()) {
      Sealer sealer = key.sealer();
      byte[] sealed = sealer.seal("warm-up", new byte[0], new byte[TYPICAL_RECORD]);
      long start = System.nanoTime();
      while (running(start, OPENING_NANOS)) {
        sealer.open("warm-up", new byte[0], sealed);
      }
    } catch (NotAuthentic e) {
      throw new IllegalStateException("what was sealed a moment ago does not open", e);
    }
  }

  private static boolean running(long start, long nanos) {
    return System.nanoTime() - start < nanos && !Thread.currentThread().isInterrupted();
  }
}
