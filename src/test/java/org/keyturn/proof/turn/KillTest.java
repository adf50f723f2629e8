package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// Processes that turn the key of a vault with 1,000 items are killed at random points. More kills:
/// `-Dkeyturn.kills=500`, other points: `-Dkeyturn.seed=N`.
@Execution(ExecutionMode.CONCURRENT)
class KillTest {
  private static final int KILLS = Integer.getInteger("keyturn.kills", 3);
  private static final long SEED = Long.getLong("keyturn.seed", 20260722L);
  private static final List<String> STAGES =
      List.of(
          "UNLOCK",
          "DERIVE",
          "CHECK",
          "BACKUP",
          "REENCRYPT",
          "COMPARE",
          "COMMIT",
          "VERIFY",
          "RENEW");

  @TempDir Path folder;
  private final Random random = new Random(SEED);
  private final Map<String, Integer> points = new LinkedHashMap<>();
  private final Map<String, Integer> killed = new TreeMap<>();
  private final Map<String, Integer> parted = new TreeMap<>();

  private record Kill(String stage, int point, boolean waits, long nanos) {}

  @Test
  @Timeout(value = 5, unit = TimeUnit.HOURS)
  void aKilledRotationLeavesTheOldVaultOrTheNew() throws Exception {
    var prepared = prepare();
    var next = new Jvm(Rotator.class);
    try {
      for (int i = 0; i < KILLS; i++) {
        var child = next;
        var place = restored(prepared);
        var kill = choose(i);
        var stage = strike(child, place, kill);
        next = new Jvm(Rotator.class);
        var outcome = examine(place, prepared.held());
        System.out.printf(
            "kill %d: planned %s point %d %s, hit %s, %s%n",
            i, kill.stage(), kill.point(), kill.waits() ? "waiting" : "running", stage, outcome);
        erase(place);
      }
    } finally {
      next.close();
    }
    System.out.println("kills by stage " + killed + ", files parted from a journal " + parted);
    int late =
        killed.entrySet().stream()
            .filter(one -> STAGES.indexOf(one.getKey()) >= STAGES.indexOf("CHECK"))
            .mapToInt(Map.Entry::getValue)
            .sum();
    assertTrue(3 * late >= 2 * KILLS, () -> "too few kills during the writing: " + killed);
  }

  private record Prepared(Path folder, Held held) {}

  /// One vault with an export, whose absolute path stands in its ledger; a whole rotation tells how
  /// many points each stage has.
  private Prepared prepare() throws Exception {
    var place = Files.createDirectory(folder.resolve("run"));
    var vault = place.resolve("Personal.keyturn");
    Held held;
    try (var session =
        CheapVaults.in(folder.resolve("data"), new RealExports())
            .create(vault, Samples.password(1), Optional.empty())) {
      var ids = Samples.fill(session, 1_000, 7, 1);
      // More than SQLite's cache holds, so that pages reach the file before the commit.
      for (int i = 0; i < 12; i++) {
        Samples.attach(session, ids.get(i), "file " + i, Samples.bytes(i, 60_000 * (1 + i)));
      }
      session
          .exports()
          .create(
              place.resolve("all.keyturn-export"),
              Optional.empty(),
              Progress.NONE,
              new CancelToken());
      held = Held.of(session);
    }
    var prepared = new Prepared(Files.createDirectory(folder.resolve("prepared")), held);
    copy(place, prepared.folder());
    count(vault);
    erase(place);
    return prepared;
  }

  private Path restored(Prepared prepared) throws IOException {
    var place = Files.createDirectory(folder.resolve("run"));
    copy(prepared.folder(), place);
    return place;
  }

  private void count(Path vault) throws Exception {
    var stage = new String[] {"UNLOCK"};
    var vaults =
        CheapVaults.in(
            folder.resolve("data"),
            new RealExports(),
            point -> points.merge(stage[0], 1, Integer::sum),
            Clock.systemUTC());
    try (var session = Samples.unlock(vaults, vault, 1)) {
      points.clear();
      var renew = Set.of(session.exports().ledger().getFirst().identity().exportId());
      session
          .rotation()
          .rotate(
              Samples.rotation(1, 2, renew),
              tick -> stage[0] = tick.phase().name(),
              new CancelToken());
    }
    System.out.println("points by stage " + points);
  }

  private Kill choose(int number) {
    // One in eight before the first write; the others evenly over the stages that follow.
    int first = number % 8 == 7 ? 1 : 2;
    int last = number % 8 == 7 ? 2 : STAGES.size();
    var stage = STAGES.get(first + random.nextInt(last - first));
    int most = points.getOrDefault(stage, 1);
    long nanos = stage.equals("COMMIT") ? random.nextLong(60_000_000) : random.nextLong(3_000_000);
    // The writing of the pages itself is one call, the first one of its stage.
    boolean within = stage.equals("COMMIT") && random.nextInt(3) > 0;
    return within
        ? new Kill(stage, 0, false, nanos)
        : new Kill(stage, random.nextInt(most), random.nextBoolean(), nanos);
  }

  /// @return the stage in which the process died
  private String strike(Jvm child, Path place, Kill kill) throws Exception {
    assertEquals("ready", child.line());
    child.send(
        String.join(
            "\t",
            place.resolve("Personal.keyturn").toString(),
            folder.resolve("data").toString(),
            kill.stage(),
            Integer.toString(kill.point()),
            kill.waits() ? "wait" : "run"));
    var stage = "UNLOCK";
    var line = child.line();
    while (line != null && !line.startsWith("here ")) {
      stage = stageOf(line, stage);
      line = child.line();
    }
    if (line != null && !kill.waits()) {
      LockSupport.parkNanos(kill.nanos());
    }
    var alive = child.alive();
    child.kill();
    for (var rest = line == null ? null : child.line(); rest != null; rest = child.line()) {
      stage = stageOf(rest, stage);
    }
    child.await();
    assertTrue(alive, "the process had ended before it was killed");
    killed.merge(stage, 1, Integer::sum);
    return stage;
  }

  private static String stageOf(String line, String before) {
    return line.startsWith("stage ")
        ? line.substring("stage ".length())
        : line.equals("done") ? "EXIT" : before;
  }

  private String examine(Path place, Held held) throws Exception {
    var vault = place.resolve("Personal.keyturn");
    var found = sizes(place);
    var without = withoutJournal(vault, held);
    var vaults = CheapVaults.in(folder.resolve("data"), new RealExports());
    boolean oldFirst = random.nextBoolean();
    var one = tryUnlock(vaults, vault, oldFirst ? 1 : 2);
    var other = tryUnlock(vaults, vault, oldFirst ? 2 : 1);
    var opened = one != null ? one : other;
    assertNotNull(opened, "neither password opens the vault");
    assertTrue(one == null || other == null, "both passwords open the vault");
    try (opened) {
      assertEquals(held, Held.of(opened));
      assertTrue(opened.verify(Progress.NONE, new CancelToken()).whole());
      assertEquals(
          List.of(),
          opened.exports().renewPending(Progress.NONE, new CancelToken()).stream()
              .filter(path -> !path.equals(place.resolve("all.keyturn-export")))
              .toList());
    }
    assertEquals(
        List.of("Personal.keyturn", "all.keyturn-export"),
        names(place),
        () -> "left of " + found + ", told " + opened.notices());
    assertEquals(
        List.of(),
        names(folder.resolve("data/seen")).stream().filter(n -> n.startsWith(".")).toList());
    return opened.equals(one) == oldFirst ? "old key" + without : "new key" + without;
  }

  /// The main file alone, when a journal lies beside it, must be refused, unless it is whole by
  /// itself: not touched yet, or written to its end.
  private String withoutJournal(Path vault, Held held) throws Exception {
    if (!Files.exists(vault.resolveSibling("Personal.keyturn-journal"))) {
      return "";
    }
    var place = Files.createDirectory(folder.resolve("parted" + System.nanoTime()));
    var alone = Files.copy(vault, place.resolve("Renamed.keyturn"));
    var vaults = CheapVaults.in(place.resolve("data"), new RealExports());
    var outcome = new ArrayList<String>();
    for (int password = 1; password <= 2; password++) {
      try (var session = Samples.unlock(vaults, alone, password)) {
        assertTrue(
            session.notices().stream().noneMatch(Notice.DamageFound.class::isInstance),
            session.notices().toString());
        assertEquals(held, Held.of(session), "a mixture was opened as if it were whole");
        assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
        outcome.add("whole with " + password);
      } catch (Failed e) {
        if (!(e.failure() instanceof Failure.WrongPassword)) {
          assertTrue(
              e.failure() instanceof Failure.InterruptedRotation
                  || e.failure() instanceof Failure.Damaged,
              e.failure().toString());
          outcome.add(e.failure().getClass().getSimpleName());
        }
      }
    }
    assertTrue(!outcome.isEmpty(), "taken for a vault with another password");
    erase(place);
    var said = outcome.stream().distinct().toList();
    parted.merge(said.toString(), 1, Integer::sum);
    return ", without its journal " + said;
  }

  private static @Nullable Session tryUnlock(Vaults vaults, Path vault, int password)
      throws Failed {
    try {
      return Samples.unlock(vaults, vault, password);
    } catch (Failed e) {
      assertEquals(new Failure.WrongPassword(), e.failure());
      return null;
    }
  }

  static List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, Long> sizes(Path folder) throws IOException {
    var sizes = new TreeMap<String, Long>();
    for (var name : names(folder)) {
      sizes.put(name, Files.size(folder.resolve(name)));
    }
    return sizes;
  }

  private static void copy(Path from, Path to) throws IOException {
    for (var name : names(from)) {
      Files.copy(from.resolve(name), to.resolve(name));
    }
  }

  private static void erase(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    assertNull(Files.exists(folder) ? folder : null);
  }
}
