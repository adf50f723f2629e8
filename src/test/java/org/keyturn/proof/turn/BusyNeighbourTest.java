package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// Beside a program that makes the file longer and shorter all the time nobody is refused, and
/// nobody sees a length that does not fit.
class BusyNeighbourTest {
  private static final int LOOKS = Integer.getInteger("keyturn.looks", 20);

  @TempDir Path folder;
  private final AtomicBoolean over = new AtomicBoolean();
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());

  @BeforeEach
  void prepare() throws Exception {
    vault = folder.resolve("Own.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      Samples.fill(session, 40, 2, 3);
    }
  }

  /// @return how often it has made the file shorter
  private int grindAway() {
    int times = 0;
    try (var file = VaultFile.open(vault, CallObserver.NONE)) {
      while (!over.get()) {
        file.write(transaction -> {
          transaction.rebuild();
          return 0;
        });
        file.shrink();
        times++;
      }
      return times;
    } catch (Failed e) {
      throw new IllegalStateException(e.failure().toString(), e);
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void nobodyIsRefused() throws Exception {
    var neighbour = CompletableFuture.supplyAsync(this::grindAway);
    try (var lasting = VaultFile.open(vault, CallObserver.NONE)) {
      for (int i = 0; i < LOOKS; i++) {
        try (var file = VaultFile.open(vault, CallObserver.NONE)) {
          assertEquals(0, file.<Long>read(Transaction::surplus));
        }
        assertEquals(0, lasting.<Long>read(Transaction::surplus));
        if (i % 10 == 0) {
          try (var session = Samples.unlock(vaults, vault, 1)) {
            assertEquals(40, session.items().list().size());
            assertEquals(
                0, session.notices().stream().filter(Notice.Surplus.class::isInstance).count());
          }
        }
      }
    } finally {
      over.set(true);
    }
    System.out.println("made shorter " + neighbour.get(1, TimeUnit.MINUTES) + " times");
  }
}
