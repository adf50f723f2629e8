package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.proof.turn.InMemory;

/// Bytes of a small vault are changed, one at a time: seeded ones by default (`-Dkeyturn.flips=N`),
/// every byte with `-Dkeyturn.flips=all`.
@Execution(ExecutionMode.CONCURRENT)
class FlipTest {
  private static final int THREADS = 2;

  @TempDir(factory = InMemory.class)
  Path folder;

  /// A changed byte: which, and how.
  record Flip(int offset, int mask) {}

  @Test
  @Timeout(value = 4, unit = TimeUnit.HOURS)
  void isFoundOrWithoutMeaning() throws Exception {
    var vault = SmallVault.build(folder);
    var flips = flips(vault.bytes().length);
    var outcomes = new FlipOutcomes();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      var parts = new ArrayList<Callable<Void>>();
      for (int i = 0; i < THREADS; i++) {
        var mine = part(flips, i);
        var bench = new FlipBench(vault, folder.resolve("bench" + i), outcomes);
        parts.add(() -> bench.run(mine));
      }
      for (var done : threads.invokeAll(parts)) {
        done.get();
      }
    }
    System.out.println(outcomes.summary(vault.bytes()));
    assertEquals(List.of(), outcomes.faults());
    assertEquals(flips.size(), outcomes.count());
    assertTrue(outcomes.found() > flips.size() / 2, outcomes.summary(vault.bytes()));
  }

  private static List<Flip> part(List<Flip> flips, int thread) {
    return IntStream.range(0, flips.size())
        .filter(i -> i % THREADS == thread)
        .mapToObj(flips::get)
        .toList();
  }

  private static List<Flip> flips(int length) {
    var random = new Random(20_261_122);
    var wanted = System.getProperty("keyturn.flips", "300");
    if (wanted.equals("all")) {
      return IntStream.range(0, length).mapToObj(at -> new Flip(at, mask(random))).toList();
    }
    var flips = new ArrayList<Flip>();
    for (int at = 0; at < 100; at++) {
      // SQLite's file header, whole: the bytes with the most meanings.
      flips.add(new Flip(at, mask(random)));
    }
    while (flips.size() < Integer.parseInt(wanted)) {
      flips.add(new Flip(random.nextInt(length), mask(random)));
    }
    return flips;
  }

  /// One bit, or several of the same byte.
  private static int mask(Random random) {
    return random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255);
  }
}
