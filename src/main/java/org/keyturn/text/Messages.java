package org.keyturn.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one language. Immutable and safe for use from any thread.
public final class Messages {
  private static final String BUNDLE = "org.keyturn.text.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Messages(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /// @param locale whose language is used if Keyturn speaks it, else English; numbers and dates
  ///   follow the locale
  public static Messages of(Locale locale) {
    var language = Locale.GERMAN.getLanguage().equals(locale.getLanguage());
    return new Messages(
        ResourceBundle.getBundle(BUNDLE, language ? Locale.GERMAN : Locale.ROOT), locale);
  }

  /// @param language a choice of the settings: `en`, `de`, or anything else for this computer's own
  ///   language
  public static Messages choose(String language) {
    return switch (language) {
      case "en" -> of(Locale.ENGLISH);
      case "de" -> of(Locale.GERMAN);
      default -> of(Locale.getDefault());
    };
  }

  /// @return the text with `{0}`, `{1}` ... filled in; an unknown key is a bug and throws
  public String get(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), locale).format(values);
  }

  /// Whether there is a text under this key.
  public boolean has(String key) {
    return bundle.containsKey(key);
  }

  public Locale locale() {
    return locale;
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
    return String.format(locale, value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
  }
}
