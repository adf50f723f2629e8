package org.keyturn.proof.disk;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.proof.turn.InMemory;
import org.keyturn.vault.Notice;

/// Copies of a vault's file alone, made after a write of a rotation, while its journal lay beside
/// it: each is told for what it is by the password that opens it, however little of it can be read.
/// One after each write: `-Dkeyturn.parted=all`.
@Execution(ExecutionMode.CONCURRENT)
class PartedFileTest {
  private static final boolean ALL = System.getProperty("keyturn.parted", "").equals("all");
  private static final int FEW = 16;

  private static final Set<String> RIGHT =
      Set.of(
          "whole, WrongPassword",
          "WrongPassword, whole",
          "InterruptedRotation, WrongPassword",
          "WrongPassword, InterruptedRotation",
          "InterruptedRotation, InterruptedRotation");

  @TempDir(factory = InMemory.class)
  Path folder;

  /// Whether the whole rotation has room in SQLite's cache.
  enum Vault {
    SMALL,
    LARGE
  }

  private Holding held = new Holding(Map.of());

  @ParameterizedTest
  @EnumSource
  @Timeout(value = 2, unit = TimeUnit.HOURS)
  void isToldForWhatItIs(Vault vault) throws Exception {
    try (var bench = new DiskBench(folder, place -> fill(place, vault))) {
      bench.restore();
      var before = Files.readAllBytes(bench.place().vault());
      try (var session = bench.place().unlock(bench.place().vault(), 1)) {
        held = Holding.of(session);
      }
      var calls = bench.record(Operation.ROTATE).calls();
      long inode = (Long) Files.getAttribute(bench.place().vault(), "unix:ino");
      var range = rotation(calls, inode);
      int writes = 0;
      int step = ALL ? 1 : Math.max(1, range.writes() / FEW);
      var told = new TreeMap<String, List<Integer>>();
      for (int i = 0; i <= range.last(); i++) {
        if (!(calls.get(i) instanceof DiskCall.Write write) || write.inode() != inode) {
          continue;
        }
        before = after(before, write);
        if (i >= range.first() && writes++ % step == 0) {
          told.computeIfAbsent(look(before), _ -> new ArrayList<>()).add(writes);
        }
      }
      System.out.println("parted " + vault + ", " + range.writes() + " writes: " + counts(told));
      assertEquals(Set.of(), told.keySet().stream().filter(not(RIGHT::contains)).collect(toSet()));
      assertEquals(3, ByteBuffer.wrap(Files.readAllBytes(bench.place().vault())).getInt(60));
    }
  }

  private static Map<String, Integer> counts(Map<String, List<Integer>> told) {
    var counts = new TreeMap<String, Integer>();
    told.forEach((what, writes) -> counts.put(what, writes.size()));
    return counts;
  }

  private static void fill(Place place, Vault vault) throws Exception {
    if (vault == Vault.SMALL) {
      return;
    }
    try (var session = place.unlock(place.vault(), 1)) {
      for (int i = 0; i < 60; i++) {
        var item = Place.login("many " + i, 4_000);
        session.items().save(item, 0);
        if (i % 6 == 0) {
          Place.attach(session, item.id(), "file " + i, 400_000 + i);
        }
      }
    }
  }

  private record Range(int first, int last, int writes) {}

  /// The transaction that writes to the vault most often.
  private static Range rotation(List<DiskCall> calls, long vault) {
    var best = new Range(0, 0, 0);
    int first = 0;
    int writes = 0;
    for (int i = 0; i < calls.size(); i++) {
      switch (calls.get(i)) {
        case DiskCall.Create(_, String path) when path.endsWith("Personal.keyturn-journal") -> {
          first = i;
          writes = 0;
        }
        case DiskCall.Write(long inode, _, _) when inode == vault -> writes++;
        case DiskCall.Unlink(String path) when path.endsWith("Personal.keyturn-journal") -> {
          if (writes > best.writes()) {
            best = new Range(first, i, writes);
          }
        }
        default -> {}
      }
    }
    return best;
  }

  private static byte[] after(byte[] before, DiskCall.Write write) {
    int end = Math.toIntExact(write.offset() + write.bytes().length);
    var bytes = before.length < end ? Arrays.copyOf(before, end) : before;
    System.arraycopy(
        write.bytes(), 0, bytes, Math.toIntExact(write.offset()), write.bytes().length);
    return bytes;
  }

  private String look(byte[] file) throws Exception {
    return look(file, 1) + ", " + look(file, 2);
  }

  private String look(byte[] file, int password) throws Exception {
    var place = new Place(folder.resolve("parted"));
    place.become(Map.of("place/Personal.keyturn", file));
    try (var session = place.unlock(place.vault(), password)) {
      if (session.notices().stream().anyMatch(Notice.DamageFound.class::isInstance)) {
        return "opened damaged";
      }
      assertEquals(held, Holding.of(session), "a mixture was opened as if it were whole");
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
      return "whole";
    } catch (Failed e) {
      return e.failure() instanceof Failure.Damaged damaged
          ? "Damaged " + damaged.part()
          : e.failure().getClass().getSimpleName();
    }
  }
}
