package org.keyturn.crypto.foreign;

import java.time.Duration;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.SecretBytes;

/// How long the derivation of another program's file is going to take on this computer, told from a
/// short sample. A sample is taken only where the numbers allow for several seconds.
public final class Pace {
  private static final KdfParameters SAMPLE = new KdfParameters(8 * 1024, 1, 1);
  private static final long SAMPLE_ROUNDS = 400_000;

  /// KiB times passes, and rounds, that take less than some seconds on slow computers too.
  private static final long LITTLE_WORK = 256 * 1024;

  private static final long FEW_ROUNDS = 10_000_000;
  private static final int TRIES = 3;

  private Pace() {}

  /// @return zero for what takes no time worth telling
  public static Duration argon2(KdfParameters parameters) {
    long work = (long) parameters.memoryKiB() * parameters.iterations();
    return work <= LITTLE_WORK
        ? Duration.ZERO
        : scaled(Pace::passOfArgon2, (double) work / SAMPLE.memoryKiB());
  }

  /// @return zero for what takes no time worth telling
  public static Duration aesRounds(long rounds) {
    return rounds <= FEW_ROUNDS
        ? Duration.ZERO
        : scaled(Pace::someRounds, (double) rounds / SAMPLE_ROUNDS);
  }

  /// The fastest try counts: other load and a cold JVM only ever slow one down.
  private static Duration scaled(Runnable sample, double times) {
    long best = Long.MAX_VALUE;
    for (int i = 0; i < TRIES; i++) {
      long start = System.nanoTime();
      sample.run();
      best = Math.min(best, System.nanoTime() - start);
    }
    return Duration.ofNanos((long) (best * times));
  }

  private static void passOfArgon2() {
    try (var password = SecretBytes.copyOf(new byte[16])) {
      Argon2id.deriveUnchecked(password, new byte[16], SAMPLE, 32).close();
    } catch (NotEnoughMemory e) {
      // The derivation itself will say so.
    }
  }

  private static void someRounds() {
    try (var secret = SecretBytes.copyOf(new byte[32])) {
      AesRounds.derive(secret, new byte[32], SAMPLE_ROUNDS, () -> false)
          .ifPresent(SecretBytes::close);
    }
  }
}
