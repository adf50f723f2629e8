package org.keyturn.proof.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.proof.turn.InMemory;

/// A disk that refuses: each operation is done once for each call that writes, SQLite's own among
/// them, with that call failing once, that one and all after it failing, and the disk being full
/// from there on. And processes are killed just before each truncation, renaming and unlinking. All
/// calls: `-Dkeyturn.calls=all`.
@Execution(ExecutionMode.CONCURRENT)
@SuppressWarnings("NullAway.Init")
class CallFaultTest {
  private static final boolean ALL = System.getProperty("keyturn.calls", "").equals("all");
  private static final int FEW = 2;
  private static final String ONCE = "-once-5";
  private static final String FOR_EVER = "-ever-5";
  private static final String FULL = "-ever-28";
  private static final List<String> FAULTS = List.of(ONCE, FOR_EVER, FULL);
  private static final String KILL = "-kill";

  // One for all operations, each of which begins with the same files.
  private static DiskBench bench;
  private static WatchedProcess process;

  private final Map<String, String> failed = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @BeforeAll
  static void open(@TempDir(factory = InMemory.class) Path folder) throws Exception {
    bench = new DiskBench(folder);
    process = bench.process();
  }

  /// Nothing was opened where the test is skipped.
  @AfterAll
  static void close() throws IOException {
    if (process != null) {
      process.close();
      bench.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Execution(ExecutionMode.SAME_THREAD)
  @Timeout(value = 5, unit = TimeUnit.HOURS)
  void aRefusedCallHarmsNothing(Operation operation) throws Exception {
    var examination = bench.examination(operation);
    int calls = count(operation, "0-none");
    int step = ALL ? 1 : Math.max(1, calls / FEW);
    for (int call = 1; call <= calls; call += step) {
      for (var fault : faults(calls + call)) {
        bench.restore();
        var said = process.run(operation, call + fault).orElse("killed");
        look(examination, call + fault, said);
      }
    }
    report("calls", operation, calls);
  }

  @ParameterizedTest
  @EnumSource
  @Execution(ExecutionMode.SAME_THREAD)
  @Timeout(value = 5, unit = TimeUnit.HOURS)
  void aKillBeforeACallHarmsNothing(Operation operation) throws Exception {
    var examination = bench.examination(operation);
    int calls = count(operation, "0" + KILL);
    int step = ALL ? 1 : Math.max(1, calls);
    for (int call = calls; call >= 1; call -= step) {
      bench.restore();
      try (var victim = bench.process()) {
        assertEquals(Optional.empty(), victim.run(operation, call + KILL));
      }
      look(examination, call + KILL, "killed");
    }
    report("kills", operation, calls);
  }

  /// By default one of them in turn.
  private static List<String> faults(int turn) {
    return ALL ? FAULTS : List.of(FAULTS.get(turn % FAULTS.size()));
  }

  private static int count(Operation operation, String fault) throws Exception {
    bench.restore();
    assertEquals("done", process.run(operation, fault).orElse("killed"));
    return Integer.parseInt(Files.readString(bench.place().root().resolve("calls")));
  }

  private void look(Examination examination, String fault, String said) {
    try {
      assertFalse(said.startsWith("crashed"), said);
      var side = examination.examine(said.equals("done"));
      outcomes.merge(said + ", " + side, 1, Integer::sum);
    } catch (Exception | AssertionError e) {
      failed.put(fault, said + ": " + e);
    }
  }

  private void report(String what, Operation operation, int calls) {
    System.out.printf(
        "%s %s: %d, %s, %d failed%n", what, operation, calls, outcomes, failed.size());
    assertEquals(Map.of(), failed);
  }
}
