package org.keyturn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class InterruptionTest {
  private final Interruption interruption = new Interruption();

  @Test
  void whatIsAwaitedComesThrough() throws IOException {
    assertEquals("typed", interruption.await(() -> "typed"));
    assertThrows(IOException.class, () -> interruption.await(InterruptionTest::refused));
  }

  private static String refused() throws IOException {
    throw new IOException("gone");
  }

  /// Nothing ends a read from a terminal: it is left behind.
  @Test
  void anInterruptEndsWhatIsAwaited() throws Exception {
    var begun = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    var waiting =
        CompletableFuture.supplyAsync(() ->
            assertThrows(
                InterruptedIOException.class,
                () ->
                    interruption.await(() -> {
                      begun.countDown();
                      never.await();
                      return "";
                    })));
    begun.await();
    assertFalse(interruption.interrupt(), "no work is under way");
    waiting.join();
    assertThrows(InterruptedIOException.class, () -> interruption.await(() -> "too late"));
    never.countDown();
  }

  @Test
  void workKnowsItsPointOfNoReturn() {
    var cancel = interruption.begin();
    assertFalse(interruption.tooLate());
    assertTrue(cancel.close());
    assertTrue(interruption.interrupt());
    assertTrue(interruption.tooLate());
    assertFalse(cancel.isCancelled());
  }
}
