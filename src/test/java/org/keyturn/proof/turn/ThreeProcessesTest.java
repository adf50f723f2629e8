package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.vault.environment.CheapVaults;

/// Three processes on one vault at the same time: they edit, purge, change the password and turn
/// the key, and each finds its own items as it left them. Beside them somebody looks at the vault
/// without a password all the time: nobody is ever told that anything is wrong with it. For longer:
/// `-Dkeyturn.seconds=600`.
@Execution(ExecutionMode.CONCURRENT)
class ThreeProcessesTest {
  private static final int SECONDS = Integer.getInteger("keyturn.seconds", 4);
  private static final int LEAST_STEPS = 30;
  private static final long SEED = Long.getLong("keyturn.seed", 20261130L);

  @TempDir Path folder;

  @Test
  @Timeout(value = 3, unit = TimeUnit.HOURS)
  void aHealthyVaultIsNeverRefused() throws Exception {
    var vault = folder.resolve("Shared.keyturn");
    var data = folder.resolve("data");
    var vaults = CheapVaults.swift(data, new RealExports());
    vaults.create(vault, Samples.password(1), Optional.empty()).close();
    var opening = new Opening();
    var rivals = new ArrayList<Rival>();
    var over = new AtomicBoolean();
    var remotes = new ArrayList<Remote>();
    var looked = new TreeMap<String, Integer>();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < 3; i++) {
        var remote = new Remote();
        remotes.add(remote);
        remote.begin(vault, data);
        var rival = new Rival(remote, opening, SEED + i);
        rivals.add(rival);
        running.add(threads.submit(() -> work(rival, over)));
      }
      var looking =
          threads.submit(() -> {
            while (!over.get()) {
              looked.merge(look(vault), 1, Integer::sum);
            }
          });
      try {
        for (var one : running) {
          one.get();
        }
      } finally {
        // Else the threads that go on would be waited for.
        over.set(true);
      }
      looking.get();
      var wrong = new ArrayList<String>();
      for (var rival : rivals) {
        rival.finish();
        System.out.println("one of three processes: " + rival.answers());
        wrong.addAll(rival.wrong());
      }
      System.out.println("looked without a password: " + looked);
      assertEquals(List.of(), wrong);
      assertEquals(Set.of("fine"), looked.keySet());
    } finally {
      remotes.forEach(Remote::close);
    }
    var last = opening.state();
    try (var session = Samples.unlock(vaults, vault, last.password())) {
      assertEquals(last.generation(), session.info().generation());
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
    InterleavingTest.requireOneKey(vault);
  }

  private static Void work(Rival rival, AtomicBoolean over) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    for (int i = 0; !over.get() && rival.wrong().isEmpty(); i++) {
      if (i >= LEAST_STEPS && System.nanoTime() > end) {
        break;
      }
      rival.step();
    }
    return null;
  }

  private String look(Path vault) {
    try {
      CheapVaults.swift(folder.resolve("data"), new RealExports()).info(vault);
      return "fine";
    } catch (Failed e) {
      return e.failure().toString();
    }
  }
}
