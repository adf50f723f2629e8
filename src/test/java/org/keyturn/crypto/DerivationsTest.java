package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DerivationsTest {
  private static final byte[] KEY = {1, 2, 3, 4};

  private static byte[] held(CountDownLatch started, CountDownLatch end, byte[] yield) {
    started.countDown();
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return yield;
  }

  /// One that is left behind goes on alone; the next one waits for its end, and that can be stopped
  /// too; nothing of it is left.
  @Test
  void whoStopsWaitsNoLonger() throws Exception {
    var started = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    byte[] unwanted = KEY.clone();
    assertThrows(
        Stopped.class,
        () ->
            Derivations.stoppable(
                () -> started.getCount() == 0,
                () -> Derivations.run(0, () -> held(started, end, unwanted))));
    assertArrayEquals(KEY, unwanted, "it is still at work");

    var looks = new AtomicInteger();
    var ran = new AtomicBoolean();
    assertThrows(
        Stopped.class,
        () ->
            Derivations.stoppable(
                () -> looks.incrementAndGet() > 3,
                () ->
                    Derivations.run(
                        0,
                        () -> {
                          ran.set(true);
                          return KEY.clone();
                        })));
    assertFalse(ran.get(), "two at once");

    end.countDown();
    byte[] next = Derivations.stoppable(() -> false, () -> Derivations.run(0, KEY::clone));
    assertArrayEquals(KEY, next);
    assertArrayEquals(new byte[4], unwanted, "what nobody wanted was kept");
  }

  @Test
  void whoIsStoppedBeforeBeginsNothing() {
    var ran = new AtomicBoolean();
    assertThrows(
        Stopped.class,
        () ->
            Derivations.stoppable(
                () -> true,
                () ->
                    Derivations.run(
                        0,
                        () -> {
                          ran.set(true);
                          return KEY.clone();
                        })));
    assertFalse(ran.get());
  }

  @Test
  void whatGoesWrongIsPassedOnAndTheNextOneRuns() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThrows(
          OutOfMemoryError.class,
          () ->
              Derivations.stoppable(
                  () -> false,
                  () ->
                      Derivations.run(
                          0,
                          () -> {
                            throw new OutOfMemoryError();
                          })));
      assertThrows(
          NotEnoughMemory.class,
          () ->
              Derivations.stoppable(
                  () -> false, () -> Derivations.run(Long.MAX_VALUE / 4096, KEY::clone)));
    }
    assertArrayEquals(
        KEY, Derivations.stoppable(() -> false, () -> Derivations.run(0, KEY::clone)));
  }

  /// Bouncy Castle's own work is left behind in the middle.
  @Test
  void argon2IsLeftBehind() throws Exception {
    var parameters = new KdfParameters(64 * 1024, 16, 4);
    var looks = new AtomicInteger();
    try (var password = SecretBytes.copyOf(KEY)) {
      assertThrows(
          Stopped.class,
          () ->
              Derivations.stoppable(
                  () -> looks.incrementAndGet() > 3,
                  () -> Argon2id.derive(password, new byte[16], parameters, 32)));
      assertEquals(4, looks.get());
      var cheap = new KdfParameters(8 * 1024, 1, 1);
      try (var alone = Argon2id.derive(password, new byte[16], cheap, 32);
          var watched =
              Derivations.stoppable(
                  () -> false, () -> Argon2id.derive(password, new byte[16], cheap, 32))) {
        assertTrue(alone.sameAs(watched));
      }
    }
  }
}
