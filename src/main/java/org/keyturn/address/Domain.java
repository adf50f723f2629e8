package org.keyturn.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Host names in the letters that name servers know (UTS 46, non-transitional) and back in those
/// that people read. `java.net.IDN` knows the standard of 2003 only and would send `faß.de` to
/// `fass.de`, another place.
final class Domain {
  static final String PREFIX = "xn--";

  private Domain() {}

  /// @return ASCII alone, in lower case; nothing if there can be no such name
  static Optional<String> toAscii(String host) {
    return Uts46Mapping.of(host).flatMap(Domain::encoded);
  }

  private static Optional<String> encoded(String mapped) {
    var labels = new ArrayList<String>();
    var shown = new ArrayList<String>();
    for (var label : mapped.split("\\.", -1)) {
      var letters = letters(label);
      if (letters.isEmpty()) {
        return Optional.empty();
      }
      shown.add(letters.get());
      labels.add(isAscii(label) ? label : PREFIX + Punycode.encode(label));
    }
    boolean rightToLeft = BidiRule.isMixed(String.join(".", shown));
    boolean kept = !rightToLeft || shown.stream().allMatch(label -> BidiRule.isKept(points(label)));
    return kept ? Optional.of(String.join(".", labels)) : Optional.empty();
  }

  /// What a label stands for, if it is a valid one.
  private static Optional<String> letters(String label) {
    if (isAscii(label) && !label.startsWith(PREFIX)) {
      return Optional.of(label);
    }
    if (!label.startsWith(PREFIX)) {
      return Optional.of(label).filter(Domain::isValid);
    }
    return isAscii(label)
        ? Punycode.decode(label.substring(PREFIX.length()))
            .filter(letters -> !isAscii(letters))
            .filter(Domain::isValid)
        : Optional.empty();
  }

  private static boolean isValid(String label) {
    var points = points(label);
    return Normalizer.isNormalized(label, Normalizer.Form.NFC)
        && !isMark(points[0])
        && label.codePoints().allMatch(Uts46Mapping::isValid)
        && JoinerRule.areInPlace(points);
  }

  private static boolean isMark(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /// @param ascii as [#toAscii] makes it
  /// @return the name as people read it; a label that could be taken for another one stays as it is
  static String readable(String ascii) {
    return Stream.of(ascii.split("\\.", -1))
        .map(label ->
            label.startsWith(PREFIX) ? letters(label).filter(Script::isPlain).orElse(label) : label)
        .collect(Collectors.joining("."));
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private static int[] points(String label) {
    return label.codePoints().toArray();
  }
}
