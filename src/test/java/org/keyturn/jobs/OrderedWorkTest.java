package org.keyturn.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Work side by side gives what work one after the other gives.
class OrderedWorkTest {
  private static final int MANY = 5_000;

  private final List<Integer> results = new ArrayList<>();
  private final List<Integer> discarded = new ArrayList<>();

  private OrderedWork<Integer, Integer> work(Function<Integer, Integer> work) {
    return new OrderedWork<>(work, results::add, discarded::add);
  }

  private static List<Integer> upTo(int end) {
    return IntStream.range(0, end).boxed().toList();
  }

  @Test
  void resultsComeInTheOrderOfTheThings() throws Exception {
    var random = new Random(7);
    try (var doubling = work(number -> 2 * spun(number))) {
      for (int i = 0; i < MANY; i++) {
        doubling.add(i, random.nextInt(40_000));
      }
      doubling.drain();
    }
    assertEquals(upTo(MANY).stream().map(number -> 2 * number).toList(), results);
    assertEquals(List.of(), discarded);
  }

  /// Takes some longer than others.
  private static int spun(int number) {
    for (int i = 0; i < number % 7 * 1_000; i++) {
      Thread.onSpinWait();
    }
    return number;
  }

  @Test
  void resultsAreTakenOnTheThreadThatAdds() throws Exception {
    Set<Thread> takers = new HashSet<>();
    try (var work =
        new OrderedWork<Integer, Integer>(
            number -> number, _ -> takers.add(Thread.currentThread()))) {
      for (int i = 0; i < MANY; i++) {
        work.add(i, 1);
      }
      work.drain();
    }
    assertEquals(Set.of(Thread.currentThread()), takers);
  }

  @Test
  void noMoreThanAFewMegabytesAreHeldOrOneThing() throws Exception {
    var held = new AtomicInteger();
    int most = 0;
    try (var work =
        new OrderedWork<Integer, Integer>(number -> number, _ -> held.decrementAndGet())) {
      for (int i = 0; i < 100; i++) {
        held.incrementAndGet();
        work.add(i, 1024 * 1024);
        most = Math.max(most, held.get());
      }
      assertTrue(most <= 5, () -> "held " + held);
      work.drain();
      held.incrementAndGet();
      work.add(0, 70L * 1024 * 1024);
      assertEquals(0, held.get());
    }
  }

  @Test
  void whatTheWorkThrowsComesInItsTurn() throws Exception {
    var bug = new IllegalStateException("bug");
    try (var work =
        work(number -> {
          if (number == 1_000) {
            throw bug;
          }
          return number;
        })) {
      var thrown =
          assertThrows(
              IllegalStateException.class,
              () -> {
                for (int i = 0; i < MANY; i++) {
                  work.add(i, 1);
                }
                work.drain();
              });
      assertSame(bug, thrown);
    }
    assertEquals(upTo(1_000), results);
    requireEachOnce();
  }

  @Test
  void aSinkThatFailsEndsItAndTheRestIsDiscarded() throws Exception {
    var made = ConcurrentHashMap.<Integer>newKeySet();
    try (var work =
        new OrderedWork<Integer, Integer>(
            number -> {
              made.add(number);
              return number;
            },
            number -> {
              results.add(number);
              if (number == 700) {
                throw new Failed(new Failure.Cancelled());
              }
            },
            discarded::add)) {
      assertThrows(
          Failed.class,
          () -> {
            for (int i = 0; i < MANY; i++) {
              work.add(i, 1);
            }
            work.drain();
          });
    }
    assertEquals(upTo(701), results);
    requireEachOnce();
    assertEquals(made.size(), results.size() + discarded.size());
  }

  @Test
  void whatWasNotDoneIsGivenBack() throws Exception {
    var done = ConcurrentHashMap.<Integer>newKeySet();
    var unused = new ArrayList<Integer>();
    try (var work =
        new OrderedWork<Integer, Integer>(
            number -> {
              done.add(number);
              return spun(number);
            },
            results::add,
            discarded::add,
            unused::add)) {
      for (int i = 0; i < 300; i++) {
        work.add(i, 1);
      }
    }
    assertEquals(300, done.size() + unused.size());
    unused.forEach(number -> assertFalse(done.contains(number)));
  }

  /// Nothing may use a key after whoever closes this goes on to close the key.
  @Test
  void nothingIsUnderWayOnceItIsClosed() throws Exception {
    var running = new AtomicInteger();
    try (var work =
        work(number -> {
          running.incrementAndGet();
          spun(6 + number);
          running.decrementAndGet();
          return number;
        })) {
      for (int i = 0; i < 300; i++) {
        work.add(i, 1);
      }
    }
    assertEquals(0, running.get());
    assertEquals(List.of(), results);
    requireEachOnce();
  }

  @Test
  void anInterruptIsKeptForWhoeverMindsIt() throws Exception {
    try (var work = work(number -> number)) {
      Thread.currentThread().interrupt();
      for (int i = 0; i < MANY; i++) {
        work.add(i, 1);
      }
      work.drain();
    }
    assertTrue(Thread.interrupted());
    assertEquals(upTo(MANY), results);
  }

  private void requireEachOnce() {
    var all = new HashSet<>(results);
    all.addAll(discarded);
    assertEquals(results.size() + discarded.size(), all.size());
  }
}
