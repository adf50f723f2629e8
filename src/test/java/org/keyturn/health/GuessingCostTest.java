package org.keyturn.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.keyturn.health.GuessingCost.Guesses;

class GuessingCostTest {
  /// The second recommendation of RFC 9106.
  private static final GuessingCost RECOMMENDED = new GuessingCost(64 * 1024, 3);

  @Test
  void onePassMovesTwoBlocksAndEveryFurtherThree() {
    // One KiB of memory, so that a guess moves 2 and 5 KiB.
    assertEquals(1008e9 / 2048, new GuessingCost(1, 1).perSecond(), 1);
    assertEquals(1008e9 / 5120, new GuessingCost(1, 2).perSecond(), 1);
  }

  @Test
  void aCardGuessesLessThanTwoThousandTimesASecond() {
    assertEquals(1877, RECOMMENDED.perSecond(), 1);
  }

  @Test
  void commonPasswordsFallInMinutesAndSixWordsNever() {
    double year = 365.25 * 86_400;
    assertTrue(RECOMMENDED.seconds(Guesses.COMMON, 1) < 600);
    assertTrue(RECOMMENDED.seconds(Guesses.MADE_UP, 1) < 86_400);
    assertTrue(RECOMMENDED.seconds(Guesses.FOUR_WORDS, 1000) > 10 * year);
    assertTrue(RECOMMENDED.seconds(Guesses.SIX_WORDS, 1000) > 1e9 * year);
  }

  @Test
  void moreMemoryOrPassesCostMore() {
    double base = RECOMMENDED.seconds(Guesses.COMMON, 1);
    assertEquals(2 * base, new GuessingCost(128 * 1024, 3).seconds(Guesses.COMMON, 1), 1e-6);
    assertTrue(new GuessingCost(64 * 1024, 4).seconds(Guesses.COMMON, 1) > base);
    assertEquals(base / 1000, RECOMMENDED.seconds(Guesses.COMMON, 1000), 1e-9);
  }
}
