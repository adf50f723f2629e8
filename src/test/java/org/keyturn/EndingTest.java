package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.cli.terminal.Interruption;
import org.keyturn.files.CallObserver;

class EndingTest {
  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String PASSWORD = "correct horse 9\n";
  private static final String NOTE = "{\"type\":2,\"name\":\"Notiz\"}";

  private final Interruption interruption = new Interruption();
  private final CompletableFuture<Integer> outcome = new CompletableFuture<>();
  private final Commits commits = new Commits();

  private Ending ending(Duration patience) {
    return new Ending(interruption, outcome, commits, patience);
  }

  @Test
  void withoutACommandTheSystemDecides() {
    assertEquals(Optional.empty(), ending(LONG).code());
    var _ = interruption.begin();
    outcome.complete(0);
    assertEquals(Optional.empty(), ending(LONG).code());
  }

  @Test
  void aCommandThatComesBackGivesTheCode() {
    var cancel = interruption.begin();
    var code = CompletableFuture.supplyAsync(ending(LONG)::code, EndingTest::start);
    while (!cancel.isCancelled()) {
      Thread.onSpinWait();
    }
    outcome.complete(130);
    assertEquals(Optional.of(130), code.join());
  }

  @Test
  void aCommandThatDoesNotComeBackIsLeftAndCommitsNoMore() throws Exception {
    var _ = interruption.begin();
    var said = new CountDownLatch(1);
    interruption.lastWords(said::countDown);
    var begun = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var over = new CountDownLatch(1);
    var command =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              commits.reached("sql BEGIN IMMEDIATE");
              begun.countDown();
              await(goOn);
              commits.reached("sql COMMIT");
              over.countDown();
            });
    begun.await();
    assertEquals(Optional.of(130), ending(SHORT).code());
    assertEquals(0, said.getCount());
    goOn.countDown();
    while (command.getState() != Thread.State.WAITING) {
      assertTrue(command.isAlive(), "it committed");
      Thread.onSpinWait();
    }
    assertEquals(1, over.getCount());
  }

  @Test
  void aCommitThatHasBegunIsFinished(@TempDir Path home) throws Exception {
    var committing = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var slow = new SlowCommit(commits, committing, goOn);
    var rig = new CliRig(home, slow);
    var vault = home.resolve("v.keyturn").toString();
    assertEquals(0, rig.run(PASSWORD, "create", vault, "--password-stdin").code());
    slow.on = true;
    var put =
        CompletableFuture.supplyAsync(
            () -> rig.run(PASSWORD + NOTE, "put", vault, "--password-stdin"), EndingTest::start);
    committing.await();
    var _ = interruption.begin();
    var code = CompletableFuture.supplyAsync(ending(SHORT)::code, EndingTest::start);
    assertFalse(finishes(code), "it would be broken off");
    goOn.countDown();
    assertEquals(0, put.join().code());
    assertEquals(Optional.of(0), code.join());
    assertTrue(rig.run(PASSWORD, "list", vault, "--password-stdin").out().contains("Notiz"));
  }

  /// The common pool may have one thread only, and the work here waits for one another.
  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().start(work);
  }

  private static boolean finishes(CompletableFuture<?> work) throws Exception {
    try {
      work.get(4 * SHORT.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException goesOn) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /// Commits that take long, as on a slow disk.
  private static final class SlowCommit implements CallObserver {
    private final Commits commits;
    private final CountDownLatch committing;
    private final CountDownLatch goOn;
    private volatile boolean on;
    private volatile boolean writes;

    SlowCommit(Commits commits, CountDownLatch committing, CountDownLatch goOn) {
      this.commits = commits;
      this.committing = committing;
      this.goOn = goOn;
    }

    @Override
    public void reached(String point) throws IOException {
      commits.reached(point);
      if (point.startsWith("sql BEGIN")) {
        writes = point.endsWith("IMMEDIATE");
      }
      if (on && writes && point.equals("sql COMMIT")) {
        committing.countDown();
        await(goOn);
      }
    }

    @Override
    public void committed() {
      commits.committed();
    }
  }
}
