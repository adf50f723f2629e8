package org.keyturn.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keyturn.model.SecretText;

class OfferedPhraseTest {
  private static final List<String> WORDS = List.of("one", "two", "three", "four", "five", "six");

  private static OfferedPhrase phrase(int seed) {
    return new OfferedPhrase(SecretText.of(String.join("-", WORDS)), new Random(seed)::nextInt);
  }

  @Test
  void everyWordIsThereWhole() {
    var words = phrase(1).words().stream().map(SecretText::reveal).toList();
    assertEquals(WORDS, words);
  }

  @Test
  void onlyTheTwoAskedWordsConfirm() {
    for (int seed = 0; seed < 200; seed++) {
      var phrase = phrase(seed);
      assertTrue(phrase.firstAsked() < phrase.secondAsked());
      var first = WORDS.get(phrase.firstAsked() - 1);
      var second = WORDS.get(phrase.secondAsked() - 1);
      for (var one : WORDS) {
        for (var other : WORDS) {
          var right = one.equals(first) && other.equals(second);
          assertEquals(right, phrase.confirmedBy(one.toCharArray(), other.toCharArray()));
        }
      }
      assertTrue(
          phrase.confirmedBy((" " + first).toCharArray(), (second + "  ").toCharArray()),
          "spaces around a word do not count");
      assertFalse(phrase.confirmedBy(new char[0], new char[0]));
    }
  }

  @Test
  void nothingIsLeftAfterTheWipe() {
    var phrase = phrase(3);
    phrase.wipe();
    assertTrue(phrase.whole().reveal().chars().allMatch(c -> c == 0));
    for (var word : phrase.words()) {
      assertTrue(word.reveal().chars().allMatch(c -> c == 0));
    }
  }
}
