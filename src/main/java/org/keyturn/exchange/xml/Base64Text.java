package org.keyturn.exchange.xml;

/// What the decoder of base64 takes. It says so by an exception, of which a file that is full of
/// wrong ones would cost as many.
public final class Base64Text {
  private static final int GROUP = 4;

  private Base64Text() {}

  /// @param digits bytes of ASCII
  static boolean isWhole(byte[] digits, int length) {
    int end = length;
    while (end > 0 && digits[end - 1] == '=') {
      end--;
    }
    for (int i = 0; i < end; i++) {
      if (!isDigit(digits[i])) {
        return false;
      }
    }
    int padding = length - end;
    return switch (end % GROUP) {
      case 0 -> padding == 0;
      case 2 -> padding == 0 || padding == 2;
      case 3 -> padding <= 1;
      default -> false;
    };
  }

  /// Whether a text is base64 without white space.
  public static boolean isWhole(String text) {
    var digits = new byte[text.length()];
    for (int i = 0; i < digits.length; i++) {
      char c = text.charAt(i);
      digits[i] = c < 128 ? (byte) c : 0;
    }
    return isWhole(digits, digits.length);
  }

  private static boolean isDigit(byte b) {
    return (b >= 'A' && b <= 'Z')
        || (b >= 'a' && b <= 'z')
        || (b >= '0' && b <= '9')
        || b == '+'
        || b == '/';
  }
}
