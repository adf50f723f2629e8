package org.keyturn.exchange.tables;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// A table whose first record may be one like all others.
final class NamelessTable {
  private static final Pattern ADDRESS = Pattern.compile("\\w[\\w+.-]*://\\S+");

  /// A column of numbers may have no name, and names may end before the columns do.
  private static final int MOST_BLANK = 1;

  private NamelessTable() {}

  /// Whether a first record names no columns: it has several empty cells and not only at its end,
  /// one text twice, or an address.
  static boolean nameless(List<String> first) {
    var names = first.stream().map(String::strip).toList();
    int end = names.size();
    while (end > 0 && names.get(end - 1).isEmpty()) {
      end--;
    }
    var texts = names.stream().filter(text -> !text.isEmpty()).toList();
    return (texts.size() < end && names.size() - texts.size() > MOST_BLANK)
        || new HashSet<>(texts).size() < texts.size()
        || texts.stream().anyMatch(text -> ADDRESS.matcher(text).matches());
  }
}
