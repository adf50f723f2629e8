package org.keyturn.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.ui.ManualTimers;

class PendingVaultTest {
  private final ManualTimers timers = new ManualTimers();
  private final List<Path> shown = new ArrayList<>();
  private boolean busy;
  private final PendingVault offered = new PendingVault(timers, () -> busy, shown::add);

  @Test
  void whatIsOfferedIsShownAtOnce() {
    offered.add(Path.of("/a/../b.keyturn"));
    assertEquals(List.of(Path.of("/b.keyturn")), shown);
    timers.advance(Duration.ofSeconds(5));
    assertEquals(1, shown.size());
  }

  @Test
  void anEditIsNotTakenOutOfSight() {
    busy = true;
    offered.add(Path.of("/a"));
    offered.add(Path.of("/b"));
    timers.advance(Duration.ofMinutes(3));
    assertEquals(List.of(), shown);

    busy = false;
    timers.advance(Duration.ofSeconds(1));
    assertEquals(List.of(Path.of("/b")), shown, "the latest, once");
    timers.advance(Duration.ofSeconds(5));
    assertEquals(1, shown.size());
  }
}
