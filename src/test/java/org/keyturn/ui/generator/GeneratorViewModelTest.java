package org.keyturn.ui.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.settings.Keys;
import org.keyturn.ui.TestDesk;

@SuppressWarnings("NullAway.Init")
class GeneratorViewModelTest {
  private TestDesk test;
  private GeneratorViewModel model;

  @BeforeEach
  void make(@TempDir Path folder) {
    test = new TestDesk(folder);
    model = new GeneratorViewModel(test.desk);
  }

  @Test
  void everyChangeOfARuleMakesAResultByIt() {
    model.set(Keys.GENERATOR_LENGTH, 33);
    assertEquals(33, model.result().length());
    model.set(Keys.GENERATOR_UPPER, false);
    model.set(Keys.GENERATOR_SYMBOLS, false);
    model.set(Keys.GENERATOR_DIGITS, false);
    assertTrue(model.result().reveal().chars().allMatch(Character::isLowerCase));
  }

  @Test
  void theLastKindOfCharactersStaysOn() {
    model.set(Keys.GENERATOR_UPPER, false);
    model.set(Keys.GENERATOR_SYMBOLS, false);
    model.set(Keys.GENERATOR_DIGITS, false);
    model.set(Keys.GENERATOR_LOWER, false);
    assertTrue(model.get(Keys.GENERATOR_LOWER));
  }

  @Test
  void earlierResultsAreWipedAtTheLock() {
    model.next();
    model.next();
    var result = model.result();
    var earlier = model.earlier().getFirst();
    model.forget();
    assertEquals('\0', result.charAt(0));
    assertEquals('\0', earlier.charAt(0));
    assertTrue(model.earlier().isEmpty());
  }
}
