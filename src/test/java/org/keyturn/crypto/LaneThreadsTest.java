package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaneThreadsTest {
  private static final int STAGES = 40;
  private static final int LANES = 5;

  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
  private final List<Integer> tasks = new CopyOnWriteArrayList<>();
  private final AtomicInteger wiped = new AtomicInteger();

  private LaneThreads.Worker worker(Runnable also) {
    return new LaneThreads.Worker() {
      @Override
      public void work(int stage, int lane) {
        seen.add(Thread.currentThread());
        tasks.add(stage * LANES + lane);
        also.run();
      }

      @Override
      public void close() {
        wiped.incrementAndGet();
      }
    };
  }

  private void requireEnded() {
    assertEquals(LaneThreads.count(LANES), wiped.get());
    seen.remove(Thread.currentThread());
    assertFalse(seen.stream().anyMatch(Thread::isAlive));
  }

  @Test
  void everyLaneOfAStageComesBeforeThoseOfTheNext() {
    LaneThreads.run(STAGES, LANES, () -> worker(() -> {}), () -> 0);
    assertEquals(STAGES * LANES, Set.copyOf(tasks).size());
    assertEquals(STAGES * LANES, tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      assertEquals(i / LANES, tasks.get(i) / LANES);
    }
    requireEnded();
  }

  @Test
  void troubleEndsAllAndIsPassedOn() {
    var trouble = new OutOfMemoryError();
    var thrown =
        assertThrows(
            OutOfMemoryError.class,
            () ->
                LaneThreads.run(
                    Integer.MAX_VALUE / LANES,
                    LANES,
                    () ->
                        worker(() -> {
                          if (tasks.size() >= 50) {
                            throw trouble;
                          }
                        }),
                    () -> 0));
    assertSame(trouble, thrown);
    requireEnded();
  }

  @Test
  void allEndWhenNobodyWaits() {
    assertThrows(
        Stopped.class,
        () ->
            Derivations.stoppable(
                () -> tasks.size() >= 50,
                () ->
                    LaneThreads.run(
                        Integer.MAX_VALUE / LANES, LANES, () -> worker(() -> {}), () -> 0)));
    assertTrue(tasks.size() >= 50);
    requireEnded();
  }
}
