package org.keyturn.ui.commands;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.keyturn.search.Fold;

/// Puts entries in the order of how well they fit some letters. The kind of fit decides, then the
/// shorter title, then the order in which they were given: no frequency, no date, so the same
/// letters always lead to the same place. Immutable.
final class PaletteRanking {
  private record Text(PaletteEntry entry, String title, String detail) {}

  private record Hit(Text text, int fit, int place) {}

  private static final int NO_FIT = Integer.MAX_VALUE;

  private final List<Text> texts;

  PaletteRanking(List<PaletteEntry> entries) {
    texts =
        entries.stream()
            .map(entry -> new Text(entry, Fold.of(entry.title()), Fold.of(entry.detail())))
            .toList();
  }

  /// @param typed if blank, finds what always shows
  /// @return the best first
  List<PaletteEntry> best(String typed, int most) {
    var wanted = Fold.of(typed.strip());
    if (wanted.isEmpty()) {
      return texts.stream().map(Text::entry).filter(PaletteEntry::always).limit(most).toList();
    }
    var words = wanted.split(" +");
    return IntStream.range(0, texts.size())
        .mapToObj(place -> new Hit(texts.get(place), fit(texts.get(place), wanted, words), place))
        .filter(hit -> hit.fit() != NO_FIT)
        .sorted(
            Comparator.comparingInt(Hit::fit)
                .thenComparingInt(hit -> hit.text().title().length())
                .thenComparingInt(Hit::place))
        .limit(most)
        .map(hit -> hit.text().entry())
        .toList();
  }

  /// @return the smaller the better
  private static int fit(Text text, String wanted, String[] words) {
    var title = text.title();
    if (title.startsWith(wanted)) {
      return title.length() == wanted.length() ? 0 : 1;
    }
    if (beginsWord(title, wanted)) {
      return 2;
    }
    if (holdsAll(title, words)) {
      return 3;
    }
    if (initials(title).startsWith(wanted)) {
      return 4;
    }
    if (holdsAll(title + "\n" + text.detail(), words)) {
      return 5;
    }
    return isScattered(title, wanted) ? 6 : NO_FIT;
  }

  private static boolean beginsWord(String title, String wanted) {
    for (int hit = title.indexOf(wanted); hit >= 0; hit = title.indexOf(wanted, hit + 1)) {
      if (!Character.isLetterOrDigit(title.charAt(hit - 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAll(String text, String[] words) {
    for (var word : words) {
      if (!text.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static String initials(String title) {
    var letters = new StringBuilder();
    boolean begins = true;
    for (int i = 0; i < title.length(); i++) {
      boolean letter = Character.isLetterOrDigit(title.charAt(i));
      if (letter && begins) {
        letters.append(title.charAt(i));
      }
      begins = !letter;
    }
    return letters.toString();
  }

  /// Whether the letters stand in the title in this order, whatever stands between them. A single
  /// word may leave letters out, several may not: their spaces would stand for anything.
  private static boolean isScattered(String title, String wanted) {
    if (wanted.length() < 3 || wanted.indexOf(' ') >= 0) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < title.length() && at < wanted.length(); i++) {
      at += title.charAt(i) == wanted.charAt(at) ? 1 : 0;
    }
    return at == wanted.length();
  }
}
