package org.keyturn.platform.keys;

import java.util.List;
import java.util.stream.IntStream;

/// Places of keys by X11's numbers (evdev's and 8) and what stands there on a US keyboard.
final class KeyPositions {
  private record Run(int first, String keys) {
    boolean has(int key) {
      return key >= first && key < first + keys.length();
    }
  }

  private static final List<Run> RUNS =
      List.of(
          new Run(10, "1234567890-="),
          new Run(24, "qwertyuiop[]"),
          new Run(38, "asdfghjkl;'`"),
          new Run(51, "\\zxcvbnm,./"));

  private KeyPositions() {}

  /// @return the character of the key without Shift
  static int us(int key) {
    return RUNS.stream()
        .filter(run -> run.has(key))
        .mapToInt(run -> run.keys.charAt(key - run.first))
        .findFirst()
        .orElseThrow();
  }

  /// The keys that have one.
  static IntStream all() {
    return RUNS.stream()
        .flatMapToInt(run -> IntStream.range(run.first, run.first + run.keys.length()));
  }
}
