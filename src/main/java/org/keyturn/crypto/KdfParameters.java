package org.keyturn.crypto;

/// How hard Argon2id works. Any numbers can be held, because they are read from files; whoever is
/// about to work with them calls [#checkBounds()] first.
///
/// @param memoryKiB memory in KiB
/// @param iterations passes over the memory
/// @param parallelism lanes
public record KdfParameters(int memoryKiB, int iterations, int parallelism) {
  /// The second recommendation of RFC 9106, section 4: never less for a new password of a vault.
  public static final KdfParameters FLOOR = new KdfParameters(64 * 1024, 3, 4);

  private static final int LEAST_MEMORY = 8 * 1024;
  private static final int MOST_MEMORY = 1024 * 1024;
  private static final int MOST_ITERATIONS = 64;
  private static final int MOST_PARALLELISM = 16;
  private static final long MOST_WORK = 4L * 1024 * 1024;

  /// Refuses what a hostile file could ask for: memory of 8 MiB to 1 GiB, 1 to 64 iterations, 1 to
  /// 16 lanes, and memory times iterations of at most 4 GiB.
  public void checkBounds() throws OutOfBounds {
    OutOfBounds.check("memoryKiB", memoryKiB, LEAST_MEMORY, MOST_MEMORY);
    OutOfBounds.check("iterations", iterations, 1, MOST_ITERATIONS);
    OutOfBounds.check("parallelism", parallelism, 1, MOST_PARALLELISM);
    OutOfBounds.check("memoryKiB*iterations", work(), LEAST_MEMORY, MOST_WORK);
  }

  /// Whether guessing is cheaper with these than with `other`: less memory, or less memory times
  /// iterations. The lanes do not count, they only spread the same work.
  public boolean weakerThan(KdfParameters other) {
    return memoryKiB < other.memoryKiB || work() < other.work();
  }

  private long work() {
    return (long) memoryKiB * iterations;
  }
}
