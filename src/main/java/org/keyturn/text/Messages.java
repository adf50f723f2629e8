package org.keyturn.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the language that is spoken now. Safe for use from any thread.
public final class Messages {
  private static final String BUNDLE = "org.keyturn.text.messages";

  private volatile Language language;

  private record Language(ResourceBundle bundle, Locale locale, boolean pseudo) {

    static Language of(Locale locale) {
      var german = Locale.GERMAN.getLanguage().equals(locale.getLanguage());
      var bundle = ResourceBundle.getBundle(BUNDLE, german ? Locale.GERMAN : Locale.ROOT);
      return new Language(bundle, locale, false);
    }

    static Language chosen(String language) {
      return switch (language) {
        case "en" -> of(regional(Locale.ENGLISH));
        case "de" -> of(regional(Locale.GERMAN));
        case Pseudo.NAME ->
            new Language(ResourceBundle.getBundle(BUNDLE, Locale.ROOT), Locale.ENGLISH, true);
        default -> of(Locale.getDefault());
      };
    }

    /// Someone in Vienna who chooses German keeps the dates of Austria.
    private static Locale regional(Locale chosen) {
      var own = Locale.getDefault();
      return own.getLanguage().equals(chosen.getLanguage()) ? own : chosen;
    }

    MessageFormat format(String key) {
      var text = bundle.getString(key);
      return new MessageFormat(pseudo ? Pseudo.of(text) : text, locale);
    }
  }

  private Messages(Language language) {
    this.language = language;
  }

  /// @param locale whose language is used if Keyturn speaks it, else English; numbers and dates
  ///   follow the locale
  public static Messages of(Locale locale) {
    return new Messages(Language.of(locale));
  }

  /// @param language a choice of the settings: `en`, `de`, or anything else for this computer's own
  ///   language; besides `pseudo`, a stretched English that shows what is cut
  public static Messages choose(String language) {
    return new Messages(Language.chosen(language));
  }

  /// Changes the language of all texts from now on; what is on the screen stays until it is built
  /// anew.
  ///
  /// @param choice as for [#choose(String)]
  public void speak(String choice) {
    language = Language.chosen(choice);
  }

  /// @return the text with `{0}`, `{1}` ... filled in; an unknown key is a bug and throws
  public String get(String key, Object... values) {
    return language.format(key).format(values);
  }

  /// Whether there is a text under this key.
  public boolean has(String key) {
    return language.bundle().containsKey(key);
  }

  public Locale locale() {
    return language.locale();
  }

  /// @return an amount of bytes for people, e.g. `1.5 MiB`; binary multiples as in IEC 80000-13
  public String bytes(long amount) {
    if (amount < 1024) {
      return amount + " B";
    }
    var units = new String[] {"KiB", "MiB", "GiB", "TiB"};
    double value = amount / 1024.0;
    int unit = 0;
    while (value >= 1024 && unit < units.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(locale(), value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
  }
}
