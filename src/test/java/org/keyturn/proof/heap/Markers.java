package org.keyturn.proof.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Secrets that stand nowhere in the program: two processes draw the same from one seed.
final class Markers {
  private static final char[] LETTERS = "abcdefghijklmnopqrstuvwxyz".toCharArray();
  private static final int LENGTH = 24;

  private Markers() {}

  /// The master password that goes with a seed.
  static char[] password(long seed) {
    return of(~seed, 1).getFirst();
  }

  /// One letter case and no digits, so that a view shows each in one piece.
  static List<char[]> of(long seed, int count) {
    var random = new Random(seed);
    var markers = new ArrayList<char[]>();
    for (int i = 0; i < count; i++) {
      var marker = new char[LENGTH];
      for (int j = 0; j < LENGTH; j++) {
        marker[j] = LETTERS[random.nextInt(LETTERS.length)];
      }
      markers.add(marker);
    }
    return markers;
  }
}
