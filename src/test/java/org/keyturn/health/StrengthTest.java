package org.keyturn.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrengthTest {
  @Test
  void commonPasswordsAreWorthNothing() {
    Strength strength = rate("password");
    assertEquals(0, strength.score());
    assertEquals(CrackTime.INSTANT, strength.crackTime());
    assertEquals("feedback.dictionary.warning.passwords.top10", strength.feedback().getFirst());
  }

  @Test
  void longRandomOnesAreOutOfReach() {
    Strength strength = rate("kX7#vq9Lm!2pRz$wTb4N");
    assertEquals(4, strength.score());
    assertEquals(CrackTime.CENTURIES, strength.crackTime());
    assertEquals(List.of(), strength.feedback());
  }

  @Test
  void nothingIsTheWeakest() {
    Strength strength = rate("");
    assertEquals(0, strength.score());
    assertEquals(0, strength.guessesLog10());
  }

  @Test
  void feedbackIsMadeOfKeysOnly() {
    for (String weak : List.of("abcdefgh", "qwertyuiop", "aaaaaaaa", "P@ssw0rd", "1999", "Smith")) {
      Strength strength = rate(weak);
      assertTrue(strength.score() < 3, weak);
      for (String key : strength.feedback()) {
        assertTrue(key.matches("feedback(\\.[A-Za-z0-9]+)+"), key);
      }
    }
  }

  @Test
  void onlyTheFirstCharactersAreRated() {
    String start = "correct horse battery staple, a longer one with many further word";
    String rated = start.substring(0, Strength.RATED);
    assertEquals(rate(rated), rate(rated + "!".repeat(1000)));
  }

  @Test
  void leavesThePasswordToTheCaller() {
    char[] password = "password".toCharArray();
    Strength.of(password);
    assertEquals("password", new String(password));
  }

  @Test
  void timesGrowWithTheGuesses() {
    assertEquals(CrackTime.INSTANT, CrackTime.of(3.9));
    assertEquals(CrackTime.SECONDS, CrackTime.of(4));
    assertEquals(CrackTime.MINUTES, CrackTime.of(6));
    assertEquals(CrackTime.HOURS, CrackTime.of(8));
    assertEquals(CrackTime.DAYS, CrackTime.of(10));
    assertEquals(CrackTime.MONTHS, CrackTime.of(11));
    assertEquals(CrackTime.YEARS, CrackTime.of(13));
    assertEquals(CrackTime.CENTURIES, CrackTime.of(400));
  }

  private static Strength rate(String password) {
    return Strength.of(password.toCharArray());
  }

  /// What an earlier edition found is not used again.
  @Test
  void theEditionIsThatOfTheLibrary() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    var version = pom.split("</?zxcvbn.version>", 3)[1];
    assertEquals("zxcvbn " + version + ", " + Strength.RATED, Strength.EDITION);
  }
}
