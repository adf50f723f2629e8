package org.keyturn.ui.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.SettingKeys.GeneratorMode;
import org.keyturn.settings.SettingKeys.NameKind;
import org.keyturn.ui.TestContext;

@SuppressWarnings("NullAway.Init")
class GeneratorViewModelTest {
  private Path home;
  private TestContext test;
  private GeneratorViewModel model;

  @BeforeEach
  void make(@TempDir Path folder) {
    home = folder;
    test = new TestContext(folder);
    model = new GeneratorViewModel(test.context);
    model.begin(EnumSet.allOf(GeneratorMode.class));
  }

  @Test
  void everyChangeOfARuleMakesAResultByIt() {
    model.set(SettingKeys.GENERATOR_LENGTH, 33);
    assertEquals(33, model.result().length());
    model.set(SettingKeys.GENERATOR_UPPER, false);
    model.set(SettingKeys.GENERATOR_SYMBOLS, false);
    model.set(SettingKeys.GENERATOR_DIGITS, false);
    assertTrue(model.result().reveal().chars().allMatch(Character::isLowerCase));
  }

  @Test
  void theLastKindOfCharactersStaysOn() {
    model.set(SettingKeys.GENERATOR_UPPER, false);
    model.set(SettingKeys.GENERATOR_SYMBOLS, false);
    model.set(SettingKeys.GENERATOR_DIGITS, false);
    model.set(SettingKeys.GENERATOR_LOWER, false);
    assertTrue(model.get(SettingKeys.GENERATOR_LOWER));
  }

  @Test
  void earlierResultsAreWipedAtTheLock() {
    model.next();
    model.next();
    var result = model.result();
    var earlier = model.earlier().getFirst().text();
    model.forget();
    assertEquals('\0', result.charAt(0));
    assertEquals('\0', earlier.charAt(0));
    assertTrue(model.earlier().isEmpty());
  }

  @Test
  void theLengthHoldsWhatIsAskedForAtLeast() {
    model.set(SettingKeys.GENERATOR_LENGTH, 5);
    model.set(SettingKeys.GENERATOR_LEAST_DIGITS, 9);
    assertEquals(12, model.get(SettingKeys.GENERATOR_LENGTH));
    assertTrue(model.result().reveal().chars().filter(Character::isDigit).count() >= 9);
  }

  @Test
  void aSuggestedPasswordFollowsTheRulesAndIsStrongInAnyCase() {
    model.set(SettingKeys.GENERATOR_LENGTH, 40);
    var result = model.result().reveal();
    assertEquals(40, model.suggest().length());
    model.set(SettingKeys.GENERATOR_LENGTH, 6);
    assertEquals(20, model.suggest().length());
    assertNotEquals(result, model.suggest().reveal());
    assertTrue(model.earlier().isEmpty());
  }

  @Test
  void theLastKindCannotBeSwitchedOff() {
    assertFalse(model.isLast(SettingKeys.GENERATOR_LOWER));
    model.set(SettingKeys.GENERATOR_UPPER, false);
    model.set(SettingKeys.GENERATOR_SYMBOLS, false);
    model.set(SettingKeys.GENERATOR_DIGITS, false);
    assertTrue(model.isLast(SettingKeys.GENERATOR_LOWER));
  }

  @Test
  void onlyResultsThatSomebodySawAreKept() {
    for (int length = 10; length < 30; length++) {
      model.set(SettingKeys.GENERATOR_LENGTH, length);
    }
    assertTrue(model.earlier().isEmpty());
    model.next();
    model.copy();
    model.taken();
    assertEquals(2, model.earlier().size());
    assertEquals(test.clipboard.content, model.earlier().getFirst().text().reveal());
    for (int round = 0; round < 20; round++) {
      model.next();
    }
    assertEquals(GeneratorViewModel.EARLIER, model.earlier().size());
  }

  @Test
  void aFieldGetsOnlyWhatItTakes() {
    model.set(SettingKeys.GENERATOR_MODE, GeneratorMode.USERNAME);
    model.begin(EnumSet.of(GeneratorMode.PASSWORD, GeneratorMode.PASSPHRASE));
    assertEquals(GeneratorMode.PASSWORD, model.mode());
    assertEquals(20, model.result().length());
  }

  @Test
  void withoutAnAddressThereIsNoNameYet() {
    model.begin(EnumSet.of(GeneratorMode.USERNAME));
    model.set(SettingKeys.GENERATOR_NAME, NameKind.PLUS_ADDRESS);
    assertTrue(model.result().isEmpty());
    model.set(SettingKeys.GENERATOR_ADDRESS, "mara@example.org");
    assertTrue(model.result().reveal().matches("mara\\+[a-z0-9]{8}@example.org"));
  }

  /// The settings' file has options only; a result never gets there.
  @Test
  void profilesBringBackEveryOption() throws Exception {
    model.set(SettingKeys.GENERATOR_LENGTH, 41);
    model.set(SettingKeys.GENERATOR_SYMBOLS, false);
    model.keepProfile(" Bank & Söhne = 100 % ");
    assertEquals("Bank & Söhne = 100 %", model.profile());
    model.set(SettingKeys.GENERATOR_LENGTH, 12);
    model.copy();
    assertEquals("", model.profile());
    test.timers.advance(Duration.ofSeconds(1));

    var again = new GeneratorViewModel(new TestContext(home).context);
    assertEquals(12, again.get(SettingKeys.GENERATOR_LENGTH));
    again.useProfile(again.profiles().getFirst());
    assertEquals(41, again.get(SettingKeys.GENERATOR_LENGTH));
    assertFalse(again.get(SettingKeys.GENERATOR_SYMBOLS));
    again.removeProfile(again.profiles().getFirst());
    assertTrue(again.profiles().isEmpty());
    var file = Files.readString(home.resolve("settings.properties"));
    assertFalse(file.contains(test.clipboard.content));
  }
}
