package org.keyturn.address;

import java.util.Arrays;

/// The rule for names with letters that run from right to left (RFC 5893, section 2): without it a
/// part of one label could be shown inside another.
final class BidiRule {
  private BidiRule() {}

  /// Whether a host name is under the rule, with all its labels.
  static boolean isMixed(String host) {
    return host.codePoints().anyMatch(point -> isRightToLeft(point) || is(point, "AN"));
  }

  static boolean isKept(int[] label) {
    if (label.length == 0) {
      return true;
    }
    int last = label.length - 1;
    while (last > 0 && is(label[last], "NSM")) {
      last--;
    }
    return isRightToLeft(label[0])
        ? all(label, "R AL AN EN ES CS ET ON BN NSM")
            && (isRightToLeft(label[last]) || is(label[last], "EN AN"))
            && !(any(label, "EN") && any(label, "AN"))
        : is(label[0], "L") && all(label, "L EN ES CS ET ON BN NSM") && is(label[last], "L EN");
  }

  private static boolean isRightToLeft(int point) {
    return is(point, "R AL");
  }

  private static boolean all(int[] label, String classes) {
    return Arrays.stream(label).allMatch(point -> is(point, classes));
  }

  private static boolean any(int[] label, String classes) {
    return Arrays.stream(label).anyMatch(point -> is(point, classes));
  }

  private static boolean is(int point, String classes) {
    return Arrays.asList(classes.split(" ")).contains(bidiClass(point));
  }

  /// The short names of Unicode's Bidi_Class, which the rule is written in.
  private static String bidiClass(int point) {
    return switch (Character.getDirectionality(point)) {
      case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> "L";
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT -> "R";
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> "AL";
      case Character.DIRECTIONALITY_ARABIC_NUMBER -> "AN";
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER -> "EN";
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR -> "ES";
      case Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR -> "ET";
      case Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR -> "CS";
      case Character.DIRECTIONALITY_NONSPACING_MARK -> "NSM";
      case Character.DIRECTIONALITY_BOUNDARY_NEUTRAL -> "BN";
      case Character.DIRECTIONALITY_OTHER_NEUTRALS -> "ON";
      default -> "other";
    };
  }
}
