package org.keyturn.health;

/// What guessing master passwords costs someone who holds a copy of a vault: Argon2id is bound by
/// the bandwidth of memory, so the parameters of the vault give an upper bound on the speed of any
/// card. An estimate: nobody may have written a program that fast, and somebody may own more cards.
///
/// @param memoryKiB Argon2id's memory in KiB
/// @param passes Argon2id's passes over it
public record GuessingCost(long memoryKiB, int passes) {
  /// The memory of one NVIDIA GeForce RTX 4090 after its data sheet, in gigabytes a second.
  public static final int GIGABYTES_PER_SECOND = 1008;

  /// Bytes of a block of Argon2, RFC 9106, section 3.2.
  private static final double BLOCK = 1024;

  /// How many guesses a master password stands for.
  public enum Guesses {
    /// One of the million that were stolen most often.
    COMMON(1e6),
    /// A word with a capital, digits and a sign, as people make them up: zxcvbn's score 2, at most.
    MADE_UP(1e8),
    /// Four words drawn from 7,776: half of all, on average.
    FOUR_WORDS(0.5 * 7776.0 * 7776.0 * 7776.0 * 7776.0),
    /// Six words drawn from 7,776.
    SIX_WORDS(0.5 * 7776.0 * 7776.0 * 7776.0 * 7776.0 * 7776.0 * 7776.0);

    private final double number;

    Guesses(double number) {
      this.number = number;
    }
  }

  /// @return guesses a second on one card: each block is written once and made from one that is
  ///   read far away; from the second pass on the old block is read as well
  public double perSecond() {
    return GIGABYTES_PER_SECOND * 1e9 / (BLOCK * memoryKiB * (3.0 * passes - 1));
  }

  /// @return seconds until the password falls
  public double seconds(Guesses guesses, int cards) {
    return guesses.number / (perSecond() * cards);
  }
}
