package org.keyturn.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where found words stand in a text as it is written.
public final class Highlights {

  /// @param to behind the last UTF-16 unit
  public record Range(int from, int to) {}

  private Highlights() {}

  /// @param words as they were typed
  /// @return in order, without overlaps
  public static List<Range> in(String text, List<String> words) {
    if (words.isEmpty()) {
      return List.of();
    }
    var folded = new StringBuilder();
    var origins = origins(text, folded);
    var ranges = new ArrayList<Range>();
    for (var word : words) {
      find(folded, Fold.of(word), origins, ranges);
    }
    return merged(ranges);
  }

  /// @return for each folded unit the place of the letter that it came from, and the end
  private static List<Range> origins(String text, StringBuilder folded) {
    var origins = new ArrayList<Range>();
    for (int i = 0; i < text.length(); ) {
      int next = i + Character.charCount(text.codePointAt(i));
      int before = folded.length();
      Fold.append(text.substring(i, next), folded);
      for (int unit = before; unit < folded.length(); unit++) {
        origins.add(new Range(i, next));
      }
      i = next;
    }
    return origins;
  }

  private static void find(
      StringBuilder folded, String word, List<Range> origins, List<Range> into) {
    if (word.isEmpty()) {
      return;
    }
    for (int hit = folded.indexOf(word); hit >= 0; hit = folded.indexOf(word, hit + 1)) {
      into.add(new Range(origins.get(hit).from(), origins.get(hit + word.length() - 1).to()));
    }
  }

  private static List<Range> merged(List<Range> ranges) {
    ranges.sort(Comparator.comparingInt(Range::from));
    var merged = new ArrayList<Range>();
    for (var range : ranges) {
      if (!merged.isEmpty() && merged.getLast().to() >= range.from()) {
        var last = merged.removeLast();
        merged.add(new Range(last.from(), Math.max(last.to(), range.to())));
      } else {
        merged.add(range);
      }
    }
    return merged;
  }
}
