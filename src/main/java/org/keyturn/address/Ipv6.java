package org.keyturn.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Addresses of the newer internet, without their brackets, in the spelling of RFC 5952.
final class Ipv6 {
  private static final int PIECES = 8;

  private Ipv6() {}

  static Optional<String> read(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return pieces(text).filter(pieces -> pieces.size() == PIECES).map(Ipv6::written);
    }
    // What stands before the gap has no dotted part, as that is the end of an address.
    var before = pieces(text.substring(0, gap)).filter(_ -> text.lastIndexOf('.', gap) < 0);
    var after = pieces(text.substring(gap + 2));
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    var all = new ArrayList<>(before.get());
    int zeros = PIECES - all.size() - after.get().size();
    for (int i = 0; i < zeros; i++) {
      all.add(0);
    }
    all.addAll(after.get());
    return zeros < 1 ? Optional.empty() : Optional.of(written(all));
  }

  private static Optional<List<Integer>> pieces(String text) {
    var pieces = new ArrayList<Integer>();
    if (text.isEmpty()) {
      return Optional.of(pieces);
    }
    var parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i == parts.length - 1 && parts[i].matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
        if (!dotted(parts[i], pieces)) {
          return Optional.empty();
        }
      } else if (parts[i].matches("[0-9A-Fa-f]{1,4}")) {
        pieces.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(pieces);
  }

  private static boolean dotted(String text, List<Integer> pieces) {
    var bytes = text.split("\\.");
    for (int i = 0; i < bytes.length; i += 2) {
      int high = Integer.parseInt(bytes[i]);
      int low = Integer.parseInt(bytes[i + 1]);
      pieces.add(high << Byte.SIZE | low);
      boolean octal = bytes[i].matches("0\\d+") || bytes[i + 1].matches("0\\d+");
      if (high > 255 || low > 255 || octal) {
        return false;
      }
    }
    return true;
  }

  /// The first of the longest runs of zeros, two at least, is left out.
  private static String written(List<Integer> pieces) {
    int gap = -1;
    int longest = 1;
    for (int i = 0; i < PIECES; i++) {
      int run = i;
      while (run < PIECES && pieces.get(run) == 0) {
        run++;
      }
      if (run - i > longest) {
        gap = i;
        longest = run - i;
      }
    }
    var text = new StringBuilder();
    for (int i = 0; i < PIECES; i++) {
      if (i == gap) {
        text.append(i == 0 ? "::" : ":");
        i += longest - 1;
      } else {
        text.append(Integer.toHexString(pieces.get(i))).append(i == PIECES - 1 ? "" : ":");
      }
    }
    return text.toString();
  }
}
