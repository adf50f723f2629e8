package org.keyturn.ui.items;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;

/// One folded text an item, searched by `indexOf`: lower case, without accents. Dropped when the
/// vault locks.
final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SearchText() {}

  static String of(Overview item) {
    var text = new StringBuilder(item.name()).append('\n');
    item.details().attributes().values().forEach(value -> text.append(value).append('\n'));
    item.details().uris().stream().map(LoginUri::uri).forEach(uri -> text.append(uri).append('\n'));
    item.filing().tags().forEach(tag -> text.append(tag).append('\n'));
    return fold(text);
  }

  static String fold(CharSequence text) {
    var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /// Whether every word of the folded query stands somewhere in the folded text.
  static boolean matches(String folded, String[] words) {
    for (var word : words) {
      if (!folded.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
