package org.keyturn.proof.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.proof.turn.InMemory;

/// Power cuts: the calls of an operation are recorded, and from each beginning of that list the
/// disk is made again as it may be found: with everything lost that was not synced, with everything
/// kept, and three times with some of it and a torn last write. Each of them must open. All of
/// them: `-Dkeyturn.power=all`.
@Execution(ExecutionMode.CONCURRENT)
@SuppressWarnings("NullAway.Init")
class PowerLossTest {
  private static final boolean ALL = System.getProperty("keyturn.power", "").equals("all");
  private static final int FEW = 2;
  private static final int SOME = 3;
  private static final int DISKS = 1_600;
  private static final long SEED = Long.getLong("keyturn.seed", 20261130L);

  // One for all operations, each of which begins with the same files.
  private static DiskBench bench;

  private record Image(Map<String, byte[]> files, int calls, String kind, boolean done) {
    /// Equal for what has been looked at already.
    int hash() {
      int hash = Boolean.hashCode(done);
      for (var file : files.entrySet()) {
        hash = 31 * hash + file.getKey().hashCode();
        hash = 31 * hash + Arrays.hashCode(file.getValue());
      }
      return hash;
    }

    @Override
    public String toString() {
      return kind + " after " + calls + " calls" + (done ? ", done" : "");
    }
  }

  @BeforeAll
  static void open(@TempDir(factory = InMemory.class) Path folder) throws Exception {
    bench = new DiskBench(folder);
  }

  /// Nothing was opened where the test is skipped.
  @AfterAll
  static void close() throws IOException {
    if (bench != null) {
      bench.close();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Execution(ExecutionMode.SAME_THREAD)
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void whatIsLeftOpens(Operation operation) throws Exception {
    var recording = bench.record(operation);
    assertEquals(Map.of(), failed(operation, recording.disk(), recording.calls()));
  }

  @Test
  @Execution(ExecutionMode.SAME_THREAD)
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void aDiskThatIgnoresSyncsIsNotSurvived() throws Exception {
    var recording = bench.record(Operation.ROTATE);
    var failed = failed(Operation.ROTATE, recording.lying(), recording.calls());
    assertTrue(!failed.isEmpty());
  }

  /// Plays the calls anew and looks at the disk after each that was chosen.
  private static Map<String, String> failed(
      Operation operation, Volume volume, List<DiskCall> calls) throws Exception {
    var examination = bench.examination(operation);
    var failed = new TreeMap<String, String>();
    var sides = new TreeMap<String, Integer>();
    var random = new Random(SEED);
    var seen = new HashSet<Integer>();
    int begin = calls.indexOf(new DiskCall.Mark("begin"));
    int done = calls.indexOf(new DiskCall.Mark("done"));
    var chosen = chosen(begin, calls.size());
    for (int i = 0; i < calls.size(); i++) {
      volume.apply(calls.get(i));
      if (chosen.contains(i)) {
        boolean ended = done >= 0 && i >= done;
        for (var image : images(volume, random, i, ended, several(calls.size() - begin))) {
          if (seen.add(image.hash())) {
            look(examination, image, sides, failed);
          }
        }
      }
    }
    System.out.printf(
        "power %s%s: %d images, %s, %d do not open%n",
        operation, volume.syncs() ? "" : ", syncs ignored", seen.size(), sides, failed.size());
    return failed;
  }

  /// Half of them from the end, where the commit lies behind.
  private static Set<Integer> chosen(int begin, int end) {
    var all = IntStream.range(begin, end).boxed().toList();
    if (ALL || all.size() <= FEW) {
      return new HashSet<>(all);
    }
    var chosen = new HashSet<>(all.subList(all.size() - FEW / 2, all.size()));
    for (int i = 0; i < FEW / 2; i++) {
      chosen.add(all.get(i * (all.size() - FEW / 2) / (FEW / 2)));
    }
    return chosen;
  }

  /// Short operations are cut more often after each call, so that each one gives hundreds of disks.
  private static int several(int calls) {
    return ALL ? Math.max(SOME, DISKS / calls) : SOME;
  }

  private static List<Image> images(
      Volume volume, Random random, int calls, boolean done, int some) {
    var images = new ArrayList<Image>();
    images.add(new Image(volume.lost(), calls, "all lost", done));
    images.add(new Image(volume.kept(), calls, "all kept", done));
    for (int i = 0; i < some; i++) {
      images.add(new Image(volume.some(random), calls, "some lost " + i, done));
    }
    return images;
  }

  private static void look(
      Examination examination, Image image, Map<String, Integer> sides, Map<String, String> failed)
      throws IOException {
    bench.place().become(image.files());
    try {
      sides.merge(examination.examine(image.done()).toString(), 1, Integer::sum);
    } catch (Exception | AssertionError e) {
      failed.put(image.toString(), e.toString());
    }
  }
}
