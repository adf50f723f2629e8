package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DerivationsTest {
  private static final byte[] KEY = {1, 2, 3, 4};

  /// A hash of hours: it ends where it is looked for the first time after it was called off.
  @Test
  void argon2EndsWhenNobodyWaitsForIt() {
    var parameters = new KdfParameters(1024, 1_000_000, 4);
    var looks = new AtomicInteger();
    try (var password = SecretBytes.copyOf(KEY)) {
      assertThrows(
          Stopped.class,
          () ->
              Derivations.stoppable(
                  () -> looks.incrementAndGet() > 20,
                  () -> Argon2id.deriveUnchecked(password, new byte[16], parameters, 32)));
    }
    assertEquals(21, looks.get());
  }

  @Test
  void anInterruptEndsItAndIsKept() {
    var parameters = new KdfParameters(1024, 1_000_000, 4);
    try (var password = SecretBytes.copyOf(KEY)) {
      Thread.currentThread().interrupt();
      assertThrows(
          Stopped.class,
          () ->
              Derivations.stoppable(
                  () -> false,
                  () -> Argon2id.deriveUnchecked(password, new byte[16], parameters, 32)));
      assertTrue(Thread.interrupted());
    }
  }

  /// Whoever asked for no such thing gets the key.
  @Test
  void anInterruptAloneEndsNothing() throws Exception {
    var parameters = new KdfParameters(1024, 2, 4);
    try (var password = SecretBytes.copyOf(KEY);
        var expected = Argon2id.deriveUnchecked(password, new byte[16], parameters, 32)) {
      Thread.currentThread().interrupt();
      try (var key = Argon2id.deriveUnchecked(password, new byte[16], parameters, 32)) {
        assertTrue(Thread.interrupted());
        assertTrue(key.sameAs(expected));
      }
    }
  }

  @Test
  void whoIsStoppedBeforeBeginsNothing() {
    var looks = new AtomicInteger();
    assertThrows(
        Stopped.class,
        () ->
            Derivations.stoppable(
                () -> looks.incrementAndGet() > 0,
                () -> {
                  try (var password = SecretBytes.copyOf(KEY)) {
                    return Argon2id.deriveUnchecked(
                        password, new byte[16], new KdfParameters(Integer.MAX_VALUE, 1, 1), 32);
                  }
                }));
    assertEquals(1, looks.get());
  }

  @Test
  void oneThatIsWatchedYieldsTheSameKey() throws Exception {
    var cheap = new KdfParameters(8 * 1024, 1, 1);
    try (var password = SecretBytes.copyOf(KEY);
        var alone = Argon2id.derive(password, new byte[16], cheap, 32);
        var watched =
            Derivations.stoppable(
                () -> false, () -> Argon2id.derive(password, new byte[16], cheap, 32))) {
      assertTrue(alone.sameAs(watched));
    }
  }
}
