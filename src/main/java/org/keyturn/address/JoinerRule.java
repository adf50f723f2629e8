package org.keyturn.address;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Where the invisible characters that join letters or keep them apart may stand (RFC 5892,
/// appendix A.1 and A.2): behind the sign that takes a consonant's vowel away, and, to keep two
/// letters apart, inside a word of a script whose letters join.
final class JoinerRule {
  static final int NON_JOINER = 0x200C;
  static final int JOINER = 0x200D;

  private static final Set<UnicodeScript> CURSIVE =
      EnumSet.of(
          UnicodeScript.ARABIC,
          UnicodeScript.SYRIAC,
          UnicodeScript.MANDAIC,
          UnicodeScript.NKO,
          UnicodeScript.MONGOLIAN,
          UnicodeScript.PHAGS_PA,
          UnicodeScript.MANICHAEAN,
          UnicodeScript.ADLAM,
          UnicodeScript.HANIFI_ROHINGYA);

  private JoinerRule() {}

  static boolean areInPlace(int[] label) {
    for (int i = 0; i < label.length; i++) {
      if (Uts46Mapping.isJoiner(label[i]) && !(i > 0 && isInPlace(label, i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInPlace(int[] label, int at) {
    if (isVirama(label[at - 1])) {
      return true;
    }
    return label[at] == NON_JOINER
        && at + 1 < label.length
        && isCursive(label[at - 1])
        && isCursive(label[at + 1]);
  }

  /// Java does not tell combining classes, but the names of these signs say what they are.
  private static boolean isVirama(int point) {
    var name =
        Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.COMBINING_SPACING_MARK
            ? Character.getName(point)
            : "";
    return name != null && name.matches(".*\\b(VIRAMA|HALANTA|AL-LAKUNA|PHINTHU|COENG|ASAT)\\b.*");
  }

  private static boolean isCursive(int point) {
    return Character.isLetter(point) && CURSIVE.contains(UnicodeScript.of(point));
  }
}
