package org.keyturn.ui.generator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.keyturn.generator.PassphraseGenerator;
import org.keyturn.generator.PasswordGenerator;
import org.keyturn.generator.PasswordRules;
import org.keyturn.generator.UsernameGenerator;
import org.keyturn.health.CrackTime;
import org.keyturn.model.SecretText;
import org.keyturn.settings.Profile;
import org.keyturn.settings.Setting;
import org.keyturn.settings.SettingKeys;
import org.keyturn.settings.SettingKeys.GeneratorMode;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.StrengthLevel;

/// Passwords, passphrases and user names by options that are remembered on this computer, and the
/// last results until the vault locks.
public final class GeneratorViewModel {
  /// How many earlier results are kept.
  static final int EARLIER = 10;

  private static final int STRONG_BITS = 75;

  /// A result that was taken, or passed over by asking for another one.
  record Result(SecretText text, Instant made) {}

  private final UiContext context;
  private final GeneratorOptions options;
  private final Deque<Result> earlier = new ArrayDeque<>();
  private final ReadOnlyLongWrapper made = new ReadOnlyLongWrapper();
  private Set<GeneratorMode> offered = EnumSet.allOf(GeneratorMode.class);
  private SecretText result = SecretText.EMPTY;
  private boolean kept;
  private double bits;

  public GeneratorViewModel(UiContext context) {
    this.context = context;
    options = new GeneratorOptions(context);
  }

  /// Makes a password for a new login, apart from what the dialog shows: by the rules of now, or by
  /// those of the beginning where the rules of now, say for a PIN, make none that is strong.
  ///
  /// @return the caller's
  SecretText suggest() {
    var rules =
        PasswordGenerator.bits(options.password()) < STRONG_BITS
            ? PasswordRules.standard()
            : options.password();
    var chars = PasswordGenerator.generate(rules);
    try {
      return SecretText.of(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /// Begins anew for a field that takes only some kinds of results.
  void begin(Set<GeneratorMode> kinds) {
    offered = EnumSet.copyOf(kinds);
    make();
  }

  Set<GeneratorMode> offered() {
    return offered;
  }

  /// What is made now: as chosen last, if the field takes it.
  GeneratorMode mode() {
    var chosen = options.get(SettingKeys.GENERATOR_MODE);
    return offered.contains(chosen) ? chosen : offered.iterator().next();
  }

  /// Moves with every new result and every changed option.
  ReadOnlyLongProperty made() {
    return made.getReadOnlyProperty();
  }

  /// The present result; stays this view-model's. Empty while an option is missing.
  SecretText result() {
    return result;
  }

  /// @return the entropy of the present result
  long bits() {
    return (long) bits;
  }

  /// The latest first.
  List<Result> earlier() {
    return List.copyOf(earlier);
  }

  <T> T get(Setting<T> setting) {
    return options.get(setting);
  }

  /// Changes a rule and makes a result by it. Rules that contradict each other cannot be chosen:
  /// the last kind of characters stays on, and the length holds what is asked for at least.
  <T> void set(Setting<T> setting, T value) {
    options.set(setting, value);
    make();
  }

  /// Whether this kind of characters cannot be switched off, being the last one.
  boolean isLast(Setting<Boolean> kind) {
    return options.isLast(kind);
  }

  /// Makes another result by the same rules; the present one joins the earlier ones.
  void next() {
    keep();
    make();
  }

  /// Copies the present result the protected way.
  void copy() {
    copy(result);
    keep();
    told();
  }

  void copy(SecretText some) {
    if (!some.isEmpty()) {
      context.copying().copy("generated", some);
    }
  }

  /// The present result goes into a field; it joins the earlier ones.
  void taken() {
    keep();
  }

  /// The dialog was closed: the options are written.
  void closed() {
    options.save();
  }

  List<Profile> profiles() {
    return options.profiles();
  }

  /// The name of the profile whose options are those of now; empty if there is none.
  String profile() {
    return options.profile().map(Profile::name).orElse("");
  }

  void useProfile(Profile profile) {
    options.use(profile);
    make();
  }

  /// Keeps the options of now under this name, unless it is blank.
  void keepProfile(String name) {
    if (!name.isBlank()) {
      options.keep(name.strip());
      told();
    }
  }

  void removeProfile(Profile profile) {
    options.remove(profile);
    told();
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
    if (bits < STRONG_BITS) {
      return StrengthLevel.GOOD;
    }
    return bits < 100 ? StrengthLevel.STRONG : StrengthLevel.EXCELLENT;
  }

  /// How long guessing takes: half of all possibilities on average.
  CrackTime time() {
    return CrackTime.of((bits - 1) * Math.log10(2));
  }

  /// Wipes every result, when the vault locks.
  public void forget() {
    result.wipe();
    result = SecretText.EMPTY;
    earlier.forEach(old -> old.text().wipe());
    earlier.clear();
    options.save();
  }

  private void keep() {
    if (!result.isEmpty() && !kept) {
      kept = true;
      earlier.addFirst(new Result(result, context.timers().now()));
      if (earlier.size() > EARLIER) {
        earlier.removeLast().text().wipe();
      }
    }
  }

  private void make() {
    if (!kept) {
      result.wipe();
    }
    kept = false;
    var chars =
        switch (mode()) {
          case PASSWORD -> password();
          case PASSPHRASE -> phrase();
          case USERNAME -> name();
        };
    result = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    told();
  }

  private void told() {
    made.set(made.get() + 1);
  }

  private char[] password() {
    var rules = options.password();
    bits = PasswordGenerator.bits(rules);
    return PasswordGenerator.generate(rules);
  }

  private char[] phrase() {
    var rules = options.passphrase();
    bits = PassphraseGenerator.bits(rules);
    return PassphraseGenerator.generate(rules);
  }

  private char[] name() {
    var rules = options.username();
    bits = rules.map(UsernameGenerator::bits).orElse(0.0);
    return rules.map(UsernameGenerator::generate).orElse("").toCharArray();
  }
}
