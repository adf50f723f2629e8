package org.keyturn.text;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The texts of the language that is spoken now. Safe for use from any thread.
public final class Messages {
  private static final String ENGLISH = "messages.properties";
  private static final String GERMAN = "messages_de.properties";

  private volatile Supplier<Language> language;

  private record Language(MessageBundle bundle, Locale locale, boolean pseudo) {

    static Language of(Locale locale) {
      boolean german = Locale.GERMAN.getLanguage().equals(locale.getLanguage());
      return new Language(MessageBundle.read(german ? GERMAN : ENGLISH), locale, false);
    }

    static Language chosen(String language) {
      return switch (language) {
        case "en" -> of(regional(Locale.ENGLISH));
        case "de" -> of(regional(Locale.GERMAN));
        case PseudoLanguage.NAME -> new Language(MessageBundle.read(ENGLISH), Locale.ENGLISH, true);
        default -> of(Locale.getDefault());
      };
    }

    /// Someone in Vienna who chooses German keeps the dates of Austria.
    private static Locale regional(Locale chosen) {
      var own = Locale.getDefault();
      return own.getLanguage().equals(chosen.getLanguage()) ? own : chosen;
    }

    String say(String key, Object... values) {
      var text =
          bundle
              .find(key)
              .orElseThrow(() -> new MissingResourceException("no text", "Messages", key));
      boolean plain = !pseudo && text.indexOf('{') < 0 && text.indexOf('\'') < 0;
      return plain
          ? text
          : MessagePattern.fill(pseudo ? PseudoLanguage.of(text) : text, locale, values);
    }
  }

  private Messages(Supplier<Language> language) {
    this.language = language;
  }

  /// The texts are read when the first of them is asked for.
  private static Supplier<Language> later(Supplier<Language> reads) {
    return new Supplier<>() {
      private @Nullable Language read;

      @Override
      public synchronized Language get() {
        if (read == null) {
          read = reads.get();
        }
        return read;
      }
    };
  }

  /// @param locale whose language is used if Keyturn speaks it, else English; numbers and dates
  ///   follow the locale
  public static Messages of(Locale locale) {
    return new Messages(later(() -> Language.of(locale)));
  }

  /// @param language a choice of the settings: `en`, `de`, or anything else for this computer's own
  ///   language; besides `pseudo`, a stretched English that shows what is cut
  public static Messages choose(String language) {
    return new Messages(later(() -> Language.chosen(language)));
  }

  /// Changes the language of all texts from now on; what is on the screen stays until it is built
  /// anew.
  ///
  /// @param choice as for [#choose(String)]
  public void speak(String choice) {
    language = later(() -> Language.chosen(choice));
  }

  /// @return the text with `{0}`, `{1}` ... filled in; an unknown key is a bug and throws
  public String get(String key, Object... values) {
    return language.get().say(key, values);
  }

  /// Whether there is a text under this key.
  public boolean has(String key) {
    return language.get().bundle().find(key).isPresent();
  }

  public Locale locale() {
    return language.get().locale();
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
    boolean whole = value >= 10 && value == (long) value && MessagePattern.plainDigits(locale());
    return whole
        ? (long) value + " " + units[unit]
        : String.format(locale(), value < 10 ? "%.1f %s" : "%.0f %s", value, units[unit]);
  }
}
