package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// A rotation of a vault with at least two records of each kind, run once for each call of ours to
/// SQLite or the file system, that call failing. By default for the calls around one in six commits
/// and for one in 41 of the others; for all: `-Dkeyturn.faults=all`.
@Execution(ExecutionMode.CONCURRENT)
class FaultTest {
  private static final boolean ALL = System.getProperty("keyturn.faults", "").equals("all");
  private static final int EVERY_CALL = 41;
  private static final int EVERY_COMMIT = 6;
  private static final int AROUND_COMMIT = 1;
  private static final int EVERY_BUG = 97;
  private static final int EVERY_WRONG_PASSWORD = 11;

  @TempDir(factory = InMemory.class)
  Path folder;

  private final FaultTap tap = new FaultTap();
  private final Map<Path, byte[]> before = new HashMap<>();
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());
  private Set<UUID> renew = Set.of();
  private @Nullable Session running;
  private Held held = new Held(Map.of(), Map.of(), Map.of());

  @BeforeEach
  void prepare() throws Exception {
    vault = Files.createDirectory(folder.resolve("place")).resolve("Tiny.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new RealExports(), tap, Clock.systemUTC());
    try (var session = vaults.create(vault, Samples.password(7), Optional.empty())) {
      var ids = Samples.fill(session, 3, 2, 5);
      Samples.attach(session, ids.get(0), "long", Samples.bytes(1, 70_000));
      Samples.attach(session, ids.get(1), "short", Samples.bytes(2, 2_000));
      Samples.attach(session, ids.get(1), "empty", new byte[0]);
      for (var id : ids.subList(0, 2)) {
        // Two records of earlier versions.
        var item = session.items().open(id);
        var named = item.value().overview().withName("renamed " + id);
        session.items().save(item.value().withOverview(named), item.revision());
      }
    }
    rotate(7, 8);
    rotate(8, 1);
    try (var session = Samples.unlock(vaults, vault, 1)) {
      export(session, "restricted", Optional.empty());
      export(session, "other", Optional.empty());
      export(session, "protected", Optional.of(Samples.password(9)));
      renew =
          session.exports().ledger().stream()
              .map(export -> export.identity().exportId())
              .collect(Collectors.toSet());
      held = Held.of(session);
    }
    for (var name : KillTest.names(place())) {
      before.put(place().resolve(name), Files.readAllBytes(place().resolve(name)));
    }
    assertEquals(4, before.size());
  }

  private Path place() {
    return vault.resolveSibling("");
  }

  private void rotate(int from, int to) throws Failed {
    try (var session = Samples.unlock(vaults, vault, from)) {
      session
          .rotation()
          .rotate(Samples.rotation(from, to, Set.of()), Progress.NONE, new CancelToken());
    }
  }

  private void export(Session session, String name, Optional<Password> password) throws Failed {
    session
        .exports()
        .create(
            place().resolve(name + ".keyturn-export"), password, Progress.NONE, new CancelToken());
  }

  @AfterEach
  void close() {
    if (running != null) {
      running.close();
    }
  }

  @Test
  @Timeout(3600)
  void oneFailingCallChangesNothingOrEverything() throws Exception {
    var calls = run(-1, false);
    var points = points(calls);
    int old = 0;
    for (int point : points) {
      old += run(point, false).size() < calls.size() && generation() == 3 ? 1 : 0;
    }
    for (int point = 3; point < calls.size(); point += EVERY_BUG) {
      run(point, true);
    }
    System.out.printf(
        "%d of %d calls failed one by one, %d of them before the commit%n",
        points.size(), calls.size(), old);
    int commit = calls.indexOf("sql COMMIT");
    long before = points.stream().filter(point -> point <= commit).count();
    assertTrue(before > 0, "some calls come before the first commit");
    assertTrue(old >= before, "no call before the first commit changes anything");
    assertTrue(old < points.size(), "some calls come after the commit");
  }

  private static List<Integer> points(List<String> calls) {
    var commits =
        IntStream.range(0, calls.size())
            .filter(point -> calls.get(point).equals("sql COMMIT"))
            .boxed()
            .toList();
    return IntStream.range(0, calls.size())
        .filter(point -> ALL || point % EVERY_CALL == 0 || besideCommit(commits, point))
        .boxed()
        .toList();
  }

  /// Beside the first one, which decides, and beside some of those that follow.
  private static boolean besideCommit(List<Integer> commits, int point) {
    return IntStream.range(0, commits.size())
        .filter(number -> number % EVERY_COMMIT == 0)
        .anyMatch(number -> Math.abs(commits.get(number) - point) <= AROUND_COMMIT);
  }

  private int generation() throws Failed {
    return vaults.info(vault).generation();
  }

  /// Takes the session of the run before as long as that changed nothing, and so proves that it is
  /// still of use.
  ///
  /// @return the calls that were made until the failing one
  private List<String> run(int point, boolean bug) throws Exception {
    var session = open();
    tap.arm(point, bug);
    var failure = attempt(session);
    tap.disarm();
    var calls = List.copyOf(tap.passed());
    var where = point + " " + (point < 0 ? "none" : calls.get(point));
    if (generation() == 3) {
      assertTrue(failure.isPresent(), where);
      assertEquals(SessionState.UNLOCKED, session.state(), where);
      var item = session.items().open(session.items().list().getFirst().id());
      session.items().save(item.value(), item.revision());
    } else {
      assertEquals(4, generation(), where);
      assertEquals(SessionState.LOCKED, session.state(), where);
    }
    look(point, where);
    return calls;
  }

  private Session open() throws Exception {
    if (running == null || running.state() != SessionState.UNLOCKED) {
      restore();
      running = Samples.unlock(vaults, vault, 1);
    }
    return running;
  }

  private Optional<Exception> attempt(Session session) {
    try {
      session.rotation().rotate(Samples.rotation(1, 2, renew), Progress.NONE, new CancelToken());
      return Optional.empty();
    } catch (Failed | FaultTap.Bug e) {
      return Optional.of(e);
    }
  }

  private void look(int point, String where) throws Exception {
    boolean turned = generation() == 4;
    if (point % EVERY_WRONG_PASSWORD == 0) {
      var failed =
          assertThrows(Failed.class, () -> Samples.unlock(vaults, vault, turned ? 1 : 2), where);
      assertEquals(new Failure.WrongPassword(), failed.failure(), where);
    }
    try (var session = Samples.unlock(vaults, vault, turned ? 2 : 1)) {
      assertEquals(held, Held.of(session), where);
      assertEquals(List.of(), session.verify(Progress.NONE, new CancelToken()).damaged(), where);
      assertEquals(3, session.exports().ledger().size(), where);
    }
    var names = before.keySet().stream().map(path -> path.getFileName().toString()).sorted();
    assertEquals(names.toList(), KillTest.names(place()), where);
  }

  private void restore() throws IOException {
    for (var name : KillTest.names(place())) {
      Files.delete(place().resolve(name));
    }
    for (var file : before.entrySet()) {
      Files.write(file.getKey(), file.getValue());
    }
  }
}
