package org.keyturn.address;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether a label shows what it is. One that mixes scripts, or that is made of nothing but letters
/// that look like Latin ones, is shown in its ASCII form, as browsers do.
final class Script {
  /// Scripts that are written together (UTS 39, "highly restrictive").
  private static final List<Set<UnicodeScript>> TOGETHER =
      List.of(
          EnumSet.of(
              UnicodeScript.LATIN,
              UnicodeScript.HAN,
              UnicodeScript.HIRAGANA,
              UnicodeScript.KATAKANA),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.BOPOMOFO),
          EnumSet.of(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.HANGUL));

  /// Letters of other scripts that look like Latin ones.
  private static final String LOOK_ALIKES =
      "\u0430\u0441\u0501\u0435\u04bb\u0456\u0458\u04cf\u043e\u0440\u0517\u051b\u0455\u051d\u0445"
          + "\u0443\u044a\u044c\u04bd\u043f\u0433\u0475\u0461" // Cyrillic
          + "\u03b1\u03b9\u03ba\u03bd\u03bf\u03c1\u03c5\u03c9\u03b7\u03c4" // Greek
          + "\u0561\u0566\u0570\u0578\u057d\u0581\u0584\u0585"; // Armenian

  private Script() {}

  static boolean isPlain(String label) {
    var scripts =
        label
            .codePoints()
            .mapToObj(UnicodeScript::of)
            .filter(s -> s != UnicodeScript.COMMON && s != UnicodeScript.INHERITED)
            .collect(Collectors.toSet());
    boolean fits = scripts.size() <= 1 || TOGETHER.stream().anyMatch(s -> s.containsAll(scripts));
    return fits && label.codePoints().allMatch(Script::isUsual) && !looksLatin(label);
  }

  private static boolean looksLatin(String label) {
    return label
        .codePoints()
        .filter(Character::isLetter)
        .allMatch(point -> LOOK_ALIKES.indexOf(point) >= 0);
  }

  /// Of the Latin letters those that are written somewhere, and not those of phonetics.
  private static boolean isUsual(int point) {
    return UnicodeScript.of(point) != UnicodeScript.LATIN
        || point != '\u0131' && (point < 0x250 || point >= 0x1E00 && point < 0x1F00);
  }
}
