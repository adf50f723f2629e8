package org.keyturn.ui.generator;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.keyturn.generator.CharacterClass;
import org.keyturn.generator.PassphraseGenerator;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.generator.PasswordGenerator;
import org.keyturn.generator.PasswordRules;
import org.keyturn.model.SecretText;
import org.keyturn.settings.Keys;
import org.keyturn.settings.Keys.GeneratorMode;
import org.keyturn.settings.Setting;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.StrengthLevel;

/// Passwords and passphrases by rules that are remembered on this computer, and the last results
/// until the vault locks.
public final class GeneratorViewModel {
  /// How many earlier results are kept.
  static final int EARLIER = 10;

  private final Desk desk;
  private final Deque<SecretText> earlier = new ArrayDeque<>();
  private final ReadOnlyLongWrapper made = new ReadOnlyLongWrapper();
  private SecretText result = SecretText.EMPTY;
  private double bits;

  public GeneratorViewModel(Desk desk) {
    this.desk = desk;
  }

  /// Moves with every new result.
  ReadOnlyLongProperty made() {
    return made.getReadOnlyProperty();
  }

  /// The present result; stays this view-model's.
  SecretText result() {
    return result;
  }

  /// @return the entropy of the present result
  long bits() {
    return (long) bits;
  }

  List<SecretText> earlier() {
    return List.copyOf(earlier);
  }

  <T> T get(Setting<T> setting) {
    return desk.settings().get(setting);
  }

  /// Changes a rule and makes a result by it. Rules that contradict each other cannot be chosen:
  /// the last kind of characters stays on.
  <T> void set(Setting<T> setting, T value) {
    desk.settings().put(setting, value);
    if (kinds().isEmpty()) {
      desk.settings().put(Keys.GENERATOR_LOWER, true);
    }
    next();
  }

  /// Makes another result; the present one joins the earlier ones.
  void next() {
    if (!result.isEmpty()) {
      earlier.addFirst(result);
      if (earlier.size() > EARLIER) {
        earlier.removeLast().wipe();
      }
    }
    var chars = get(Keys.GENERATOR_MODE) == GeneratorMode.PASSWORD ? password() : phrase();
    result = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    made.set(made.get() + 1);
  }

  /// Copies the present result the protected way.
  void copy() {
    desk.copying().copy("generated", result);
  }

  /// By entropy: NIST and OWASP name no scale; 128 bits are out of reach for good, 50 fall to a
  /// determined attacker.
  StrengthLevel level() {
    if (bits < 40) {
      return StrengthLevel.WEAK;
    }
    if (bits < 60) {
      return StrengthLevel.FAIR;
    }
    if (bits < 75) {
      return StrengthLevel.GOOD;
    }
    return bits < 100 ? StrengthLevel.STRONG : StrengthLevel.EXCELLENT;
  }

  /// Wipes every result, when the vault locks.
  public void forget() {
    result.wipe();
    result = SecretText.EMPTY;
    earlier.forEach(SecretText::wipe);
    earlier.clear();
  }

  private char[] password() {
    var rules =
        PasswordRules.nearest(
            get(Keys.GENERATOR_LENGTH), kinds(), get(Keys.GENERATOR_NO_LOOKALIKES));
    bits = PasswordGenerator.bits(rules);
    return PasswordGenerator.generate(rules);
  }

  private char[] phrase() {
    var rules =
        new PassphraseRules(
            get(Keys.GENERATOR_WORDS),
            get(Keys.GENERATOR_SEPARATOR),
            get(Keys.GENERATOR_CAPITALS),
            get(Keys.GENERATOR_NUMBER));
    bits = PassphraseGenerator.bits(rules);
    return PassphraseGenerator.generate(rules);
  }

  private Map<CharacterClass, Integer> kinds() {
    var kinds = new EnumMap<CharacterClass, Integer>(CharacterClass.class);
    add(kinds, Keys.GENERATOR_LOWER, CharacterClass.LOWER);
    add(kinds, Keys.GENERATOR_UPPER, CharacterClass.UPPER);
    add(kinds, Keys.GENERATOR_DIGITS, CharacterClass.DIGITS);
    add(kinds, Keys.GENERATOR_SYMBOLS, CharacterClass.SPECIAL);
    return kinds;
  }

  private void add(Map<CharacterClass, Integer> kinds, Setting<Boolean> on, CharacterClass kind) {
    if (get(on)) {
      kinds.put(kind, 1);
    }
  }
}
