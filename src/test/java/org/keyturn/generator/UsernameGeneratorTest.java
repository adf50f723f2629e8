package org.keyturn.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.generator.UsernameRules.CatchAll;
import org.keyturn.generator.UsernameRules.PlusAddress;
import org.keyturn.generator.UsernameRules.Word;

class UsernameGeneratorTest {
  private final Chance chance = new Chance(new SplittableRandom(1));

  @Test
  void wordsWithAndWithoutANumber() {
    for (int round = 0; round < 1000; round++) {
      assertTrue(make(new Word(false, false)).matches("[a-z-]{3,9}"));
      assertTrue(make(new Word(true, true)).matches("[A-Z][a-z-]{2,8}[0-9]{4}"));
    }
  }

  @Test
  void addressesKeepWhatIsGiven() {
    for (int round = 0; round < 1000; round++) {
      var plus = make(PlusAddress.of(" mara.l@lindqvist.example ").orElseThrow());
      assertTrue(plus.matches("mara\\.l\\+[a-z0-9]{8}@lindqvist\\.example"), plus);
      var caught = make(CatchAll.of("@lindqvist.example").orElseThrow());
      assertTrue(caught.matches("[a-z0-9]{8}@lindqvist\\.example"), caught);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mara", "@x.org", "mara@", "a b@x.org", "a@b@x.org", "a@.org", "a@x/"})
  void whatIsNoAddressMakesNone(String text) {
    assertTrue(PlusAddress.of(text).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> new PlusAddress(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@", "a b", "mara@x.org", ".org", "x.", "x..org"})
  void whatIsNoDomainMakesNone(String text) {
    assertTrue(CatchAll.of(text).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> new CatchAll(text));
  }

  @Test
  void theEntropyIsThatOfTheRandomPart() {
    assertEquals(12.92, UsernameGenerator.bits(new Word(true, false)), 0.01);
    assertEquals(26.21, UsernameGenerator.bits(new Word(false, true)), 0.01);
    assertEquals(41.36, UsernameGenerator.bits(new CatchAll("x.org")), 0.01);
  }

  private String make(UsernameRules rules) {
    return UsernameGenerator.generate(rules, chance);
  }
}
