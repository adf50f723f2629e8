package org.keyturn.ui.generator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.util.Subscription;
import org.keyturn.generator.CharacterClass;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.generator.PasswordRules;
import org.keyturn.generator.UsernameRules;
import org.keyturn.settings.Profile;
import org.keyturn.settings.Setting;
import org.keyturn.settings.SettingKeys;
import org.keyturn.ui.context.UiContext;

/// The options of the generator as they stand on the screen. They reach the settings' file in a job
/// once they have come to rest: a slider moves through dozens of values.
final class GeneratorOptions {
  private static final Duration REST = Duration.ofMillis(800);

  private final UiContext context;
  private final Map<String, String> texts;
  private Subscription saving = Subscription.EMPTY;
  private boolean unsaved;

  GeneratorOptions(UiContext context) {
    this.context = context;
    texts = new HashMap<>(context.settings().texts(SettingKeys.GENERATOR_OPTIONS));
  }

  <T> T get(Setting<T> setting) {
    return Optional.ofNullable(texts.get(setting.key()))
        .flatMap(setting.read())
        .orElse(setting.fallback());
  }

  /// Changes one option, and those that would contradict it: the last kind of characters stays on,
  /// and the length holds what is asked for at least.
  <T> void set(Setting<T> setting, T value) {
    write(setting, value);
    if (kinds().isEmpty()) {
      write(SettingKeys.GENERATOR_LOWER, true);
    }
    write(SettingKeys.GENERATOR_LENGTH, password().length());
    saveSoon();
  }

  /// Whether this kind of characters is the only one left, which cannot be switched off.
  boolean isLast(Setting<Boolean> kind) {
    return get(kind) && kinds().size() == 1;
  }

  PasswordRules password() {
    return PasswordRules.nearest(
        get(SettingKeys.GENERATOR_LENGTH), kinds(), get(SettingKeys.GENERATOR_NO_LOOKALIKES));
  }

  PassphraseRules passphrase() {
    return new PassphraseRules(
        get(SettingKeys.GENERATOR_WORDS),
        get(SettingKeys.GENERATOR_SEPARATOR),
        get(SettingKeys.GENERATOR_CAPITALS),
        get(SettingKeys.GENERATOR_NUMBER));
  }

  /// Empty while the person's own address or domain is missing.
  Optional<UsernameRules> username() {
    return switch (get(SettingKeys.GENERATOR_NAME)) {
      case WORD ->
          Optional.of(
              new UsernameRules.Word(
                  get(SettingKeys.GENERATOR_NAME_CAPITAL), get(SettingKeys.GENERATOR_NAME_NUMBER)));
      case PLUS_ADDRESS ->
          UsernameRules.PlusAddress.of(get(SettingKeys.GENERATOR_ADDRESS))
              .map(UsernameRules.class::cast);
      case CATCH_ALL ->
          UsernameRules.CatchAll.of(get(SettingKeys.GENERATOR_DOMAIN))
              .map(UsernameRules.class::cast);
    };
  }

  List<Profile> profiles() {
    return context.settings().get(SettingKeys.GENERATOR_PROFILES);
  }

  /// The profile whose options are those of now.
  Optional<Profile> profile() {
    return profiles().stream().filter(profile -> profile.options().equals(texts)).findFirst();
  }

  /// Keeps the options of now under a name; an old profile of that name is replaced.
  void keep(String name) {
    var all = new ArrayList<>(without(name));
    all.add(new Profile(name, texts));
    all.sort((one, other) -> one.name().compareToIgnoreCase(other.name()));
    store(all);
  }

  void remove(Profile profile) {
    store(without(profile.name()));
  }

  void use(Profile profile) {
    texts.putAll(profile.options());
    saveSoon();
  }

  /// Writes what is not yet written.
  void save() {
    saving.unsubscribe();
    saving = Subscription.EMPTY;
    if (!unsaved) {
      return;
    }
    unsaved = false;
    var now = Map.copyOf(texts);
    context.jobs().run(() -> context.settings().putAll(now), saved -> {}, failure -> {});
  }

  private void saveSoon() {
    unsaved = true;
    saving.unsubscribe();
    saving = context.timers().after(REST, this::save);
  }

  private List<Profile> without(String name) {
    return profiles().stream().filter(profile -> !profile.name().equals(name)).toList();
  }

  private void store(List<Profile> profiles) {
    var kept = profiles.subList(0, Math.min(profiles.size(), SettingKeys.PROFILES_MOST));
    context.settings().put(SettingKeys.GENERATOR_PROFILES, List.copyOf(kept));
  }

  private <T> void write(Setting<T> setting, T value) {
    texts.put(setting.key(), setting.write().apply(value));
  }

  private Map<CharacterClass, Integer> kinds() {
    var kinds = new EnumMap<CharacterClass, Integer>(CharacterClass.class);
    add(kinds, SettingKeys.GENERATOR_LOWER, CharacterClass.LOWER, 1);
    add(kinds, SettingKeys.GENERATOR_UPPER, CharacterClass.UPPER, 1);
    add(
        kinds,
        SettingKeys.GENERATOR_DIGITS,
        CharacterClass.DIGITS,
        get(SettingKeys.GENERATOR_LEAST_DIGITS));
    add(
        kinds,
        SettingKeys.GENERATOR_SYMBOLS,
        CharacterClass.SPECIAL,
        get(SettingKeys.GENERATOR_LEAST_SYMBOLS));
    return kinds;
  }

  private void add(
      Map<CharacterClass, Integer> kinds, Setting<Boolean> on, CharacterClass kind, int least) {
    if (get(on)) {
      kinds.put(kind, least);
    }
  }
}
