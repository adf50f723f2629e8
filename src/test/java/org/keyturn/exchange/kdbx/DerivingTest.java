package org.keyturn.exchange.kdbx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.foreign.Argon2Variant;
import org.keyturn.exchange.format.ExchangeStage;
import org.keyturn.exchange.format.Watch;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// A file can ask for minutes of work: that is told before it begins, when it can still be stopped.
class DerivingTest {
  private static KdbxKdf argon2(int memoryKiB, int iterations) {
    var parameters = new KdfParameters(memoryKiB, iterations, 4);
    return new KdbxKdf.Argon2(
        Argon2Variant.D,
        new Argon2Variant.Inputs(
            new byte[32], parameters, Argon2Variant.VERSION_13, new byte[0], new byte[0]));
  }

  @Test
  void theTimeIsToldBeforeItIsSpent() {
    var ticks = new ArrayList<Tick>();
    var cancel = new CancelToken();
    var watch =
        new Watch(
            tick -> {
              ticks.add(tick);
              cancel.cancel();
            },
            cancel);
    try (var composite = SecretBytes.copyOf(new byte[32])) {
      var failed =
          assertThrows(Failed.class, () -> argon2(1024 * 1024, 16).derive(composite, watch));
      assertEquals(new Failure.Cancelled(), failed.failure());
    }
    assertEquals(1, ticks.size());
    assertEquals(ExchangeStage.DERIVE, ticks.getFirst().phase());
    assertTrue(ticks.getFirst().total() >= 3, ticks.toString());
  }

  @Test
  void ordinaryFilesSayNothing() throws Exception {
    var ticks = new ArrayList<Tick>();
    var watch = new Watch(ticks::add, new CancelToken());
    try (var composite = SecretBytes.copyOf(new byte[32])) {
      argon2(8 * 1024, 2).derive(composite, watch).close();
      KdbxKdf.aes(new byte[32], 60_000).derive(composite, watch).close();
    }
    assertEquals(List.of(), ticks);
  }
}
