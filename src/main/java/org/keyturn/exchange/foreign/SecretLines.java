package org.keyturn.exchange.foreign;

import java.util.Arrays;
import java.util.List;
import org.keyturn.model.SecretText;

/// Secret texts one below the other.
final class SecretLines {
  private SecretLines() {}

  static SecretText joined(List<SecretText> texts) {
    int length = texts.stream().mapToInt(text -> text.length() + 1).sum() - 1;
    var chars = new char[Math.max(length, 0)];
    int end = 0;
    for (var text : texts) {
      if (end > 0) {
        chars[end++] = '\n';
      }
      for (int i = 0; i < text.length(); i++) {
        chars[end++] = text.charAt(i);
      }
    }
    var joined = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return joined;
  }
}
