package org.keyturn.text;

/// A language that nobody speaks, made from the English texts: `Unlock` becomes `[!!! Ünlöck !!!]`.
/// On pictures it shows what is cut once a language needs more room, and what is not translated.
final class PseudoLanguage {
  static final String NAME = "pseudo";

  private static final String PLAIN = "AEIOUYaeiouyncszNCSZ";
  private static final String ACCENTED = "ÀÉÎÖÜÝàéîöüýñçšžÑÇŠŽ";

  /// Of every ten characters beyond those that the frame adds, so many are added as well.
  private static final int TENTHS_LONGER = 3;

  private static final int FRAME = 10;

  private PseudoLanguage() {}

  /// @param pattern of a message format; what stands in braces is kept
  static String of(String pattern) {
    if (pattern.isBlank()) {
      return pattern;
    }
    var text = new StringBuilder("[!!! ");
    int depth = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      text.append(depth == 0 ? accented(c) : c);
    }
    int padding = Math.max(0, pattern.length() * TENTHS_LONGER / 10 - FRAME);
    return text.append("~".repeat(padding)).append(" !!!]").toString();
  }

  private static char accented(char c) {
    int at = PLAIN.indexOf(c);
    return at < 0 ? c : ACCENTED.charAt(at);
  }
}
