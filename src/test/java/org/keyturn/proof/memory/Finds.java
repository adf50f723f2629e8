package org.keyturn.proof.memory;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a scan has found.
///
/// @param all each find's needle and place
record Finds(List<String> all) {
  /// In which a locked program must have got rid of everything.
  private static final Duration GRACE = Duration.ofSeconds(60);

  static Finds of(long pid, Needles needles) throws IOException {
    return new Finds(MemoryScan.of(pid, needles));
  }

  /// Scans until nothing is found, for at most a minute.
  static Finds afterLock(long pid, Needles needles) throws IOException {
    long start = System.nanoTime();
    var found = of(pid, needles);
    while (!found.isEmpty() && System.nanoTime() - start < GRACE.toNanos()) {
      found = of(pid, needles);
    }
    return found;
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  long of(String name) {
    return all.stream().filter(find -> find.startsWith(name)).count();
  }

  /// Counts by what was found: "item", "old key", "new password" and the like.
  @Override
  public String toString() {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                find -> find.replaceAll("(?: \\d+)? (?:as|in) .*", ""),
                TreeMap::new,
                Collectors.counting()))
        .toString();
  }
}
