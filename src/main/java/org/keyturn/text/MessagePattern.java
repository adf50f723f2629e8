package org.keyturn.text;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Fills values into a text as [MessageFormat] does. Nearly every text has nothing but places such
/// as `{0}`, and gets words and small numbers; those are put there by hand, for the tables of a
/// locale that Java asks for the look of a 3 take longer to read than a whole short command.
final class MessagePattern {
  /// Below it there is nothing to group.
  private static final int THOUSAND = 1000;

  /// What follows the number of a place for a whole number without separators.
  private static final String UNGROUPED = ",number,#}";

  private MessagePattern() {}

  static String fill(String text, Locale locale, Object... values) {
    var filled = simple(text, locale, values);
    return filled == null ? new MessageFormat(text, locale).format(values) : filled;
  }

  /// @return null if there is more to it
  static @Nullable String simple(String text, Locale locale, Object... values) {
    var filled = new StringBuilder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean last = at + 1 == text.length();
      if (c == '\'') {
        if (last || text.charAt(at + 1) != '\'') {
          return null;
        }
        filled.append(c);
        at++;
      } else if (c == '{') {
        int value = last ? -1 : text.charAt(at + 1) - '0';
        boolean known = value >= 0 && value < Math.min(values.length, 10);
        if (known && text.startsWith("}", at + 2) && plain(values[value], locale)) {
          at += 2;
        } else if (known && text.startsWith(UNGROUPED, at + 2) && whole(values[value], locale)) {
          at += 1 + UNGROUPED.length();
        } else {
          return null;
        }
        filled.append(values[value]);
      } else if (c == '}') {
        return null;
      } else {
        filled.append(c);
      }
    }
    return filled.toString();
  }

  /// Whether the value looks the same everywhere the language is spoken.
  private static boolean plain(@Nullable Object value, Locale locale) {
    return value instanceof String
        || value instanceof Number number && whole(number, locale) && number.longValue() < THOUSAND;
  }

  private static boolean whole(@Nullable Object value, Locale locale) {
    return value instanceof Number number
        && (number instanceof Integer || number instanceof Long)
        && number.longValue() >= 0
        && plainDigits(locale);
  }

  /// Whether the digits are 0 to 9: those of English and German are, unless somebody asks for
  /// others by an extension of the locale.
  static boolean plainDigits(Locale locale) {
    var language = locale.getLanguage();
    return (language.equals("en") || language.equals("de")) && !locale.hasExtensions();
  }
}
