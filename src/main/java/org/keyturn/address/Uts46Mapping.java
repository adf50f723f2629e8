package org.keyturn.address;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// What becomes of each character of a host name before it is looked up: non-transitional
/// processing of Unicode's UTS 46, so that `ß` and a final `ς` stay as they are. The tables of that
/// standard follow from normal forms, case folding and kinds of characters, which Java knows; what
/// Java's version of Unicode does not know yet is refused.
final class Uts46Mapping {
  private static final int IDEOGRAPHIC_FULL_STOP = 0x3002;
  private static final String FULL_STOPS = ".\u3002\uff0e\uff61";

  private Uts46Mapping() {}

  /// @return the host name in the spelling that counts, or nothing if a character has no place
  ///   there
  static Optional<String> of(String host) {
    var mapped = new StringBuilder();
    boolean allowed = host.codePoints().allMatch(point -> append(point, mapped));
    return allowed
        ? Optional.of(Normalizer.normalize(mapped, Normalizer.Form.NFC))
        : Optional.empty();
  }

  /// Whether it may stand in a label as it is.
  static boolean isValid(int point) {
    var mapped = new StringBuilder();
    return append(point, mapped) && mapped.toString().equals(Character.toString(point));
  }

  private static boolean append(int point, StringBuilder out) {
    if (point < 0x80) {
      out.append((char) Character.toLowerCase(point));
      return true;
    }
    if (isIgnored(point)) {
      return true;
    }
    if (isDeviation(point)) {
      out.appendCodePoint(point);
      return true;
    }
    if (FULL_STOPS.indexOf(point) >= 0) {
      out.append('.');
      return true;
    }
    var mapped = folded(point);
    out.append(mapped);
    // A dot that only comes out of another character would part labels where nobody sees it.
    return !isRefused(point)
        && mapped
            .codePoints()
            .noneMatch(c -> c == '.' || c == IDEOGRAPHIC_FULL_STOP || isRefused(c));
  }

  /// What the older, transitional processing would map away.
  private static boolean isDeviation(int point) {
    return point == '\u00df' || point == '\u03c2' || isJoiner(point);
  }

  static boolean isJoiner(int point) {
    return point == JoinerRule.NON_JOINER || point == JoinerRule.JOINER;
  }

  private static String folded(int point) {
    if (point == '\u1e9e') {
      return "\u00df";
    }
    // Folding may leave what normalises further, and the other way round: twice is always enough.
    return nfkc(fold(nfkc(fold(nfkc(Character.toString(point))))));
  }

  private static String nfkc(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /// Full case folding, by way of the capitals.
  private static String fold(String text) {
    var folded = new StringBuilder();
    text.codePoints()
        .forEach(point -> {
          if (point == '\u0131') {
            folded.append('\u0131'); // the Turkish letter without a dot, whose capital is an I
          } else if (Character.UnicodeScript.of(point) == Character.UnicodeScript.CHEROKEE) {
            folded.append(Character.toString(point).toUpperCase(Locale.ROOT));
          } else {
            // Letter by letter, as Java knows a final sigma, and folding does not.
            Character.toString(point)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> folded.append(Character.toString(c).toLowerCase(Locale.ROOT)));
          }
        });
    return folded.toString();
  }

  /// Characters that nobody sees and that make no difference.
  private static boolean isIgnored(int point) {
    return switch (point) {
      case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0, 0x200B, 0xFEFF -> true;
      default ->
          within(point, 0x180B, 0x180F)
              || within(point, 0x2060, 0x2064)
              || within(point, 0x206A, 0x206F)
              || within(point, 0xFE00, 0xFE0F)
              || within(point, 0x1BCA0, 0x1BCA3)
              || within(point, 0x1D173, 0x1D17A)
              || within(point, 0xE0100, 0xE01EF);
    };
  }

  private static boolean isRefused(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Replacement characters, and those that describe how an ideograph is put together.
      default -> within(point, 0xFFFC, 0xFFFD) || within(point, 0x2FF0, 0x2FFF) || point == 0x31EF;
    };
  }

  private static boolean within(int point, int first, int last) {
    return point >= first && point <= last;
  }
}
