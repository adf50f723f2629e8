package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Tick;
import org.keyturn.vault.KeyRotation;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// One process turns the key; a session in another one goes on as if nothing had happened.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(240)
class StaleTest {
  /// Ten times what is promised on a local disk.
  private static final int HANG_SECONDS = 10;

  @TempDir Path folder;
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());
  private UUID item = new UUID(0, 0);
  private final Remote other = remote();

  private static Remote remote() {
    try {
      return new Remote();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void prepare() throws Exception {
    vault = folder.resolve("Shared.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      item = Samples.fill(session, 20, 2, 3).getFirst();
    }
    other.begin(vault, folder.resolve("data"));
    assertEquals("ok 1", other.tell("unlock\t1"));
  }

  @AfterEach
  void end() {
    other.close();
  }

  /// @return when the commit was done, in nanoseconds
  private long rotate(Session session) throws Exception {
    var turned = new long[1];
    session
        .rotation()
        .rotate(
            Samples.rotation(1, 2, Set.of()),
            tick -> turned[0] = committed(tick) ? System.nanoTime() : turned[0],
            new CancelToken());
    return turned[0];
  }

  private static boolean committed(Tick tick) {
    return tick.phase() == KeyRotation.Stage.VERIFY && tick.done() == 0;
  }

  @Test
  void locksItself() throws Exception {
    try (var session = Samples.unlock(vaults, vault, 1)) {
      long turned = rotate(session);
      long locked = other.locked(HANG_SECONDS);
      System.out.printf("self-lock %d ms after the commit%n", (locked - turned) / 1_000_000);
      assertTrue(locked - turned < HANG_SECONDS * 1_000_000_000L);
    }
    assertEquals("ok LOCKED Optional[ROTATED_ELSEWHERE]", other.tell("state"));
  }

  @Test
  void isRefusedAndLosesNothing() throws Exception {
    other.tell("open\t" + item);
    Held held;
    try (var session = Samples.unlock(vaults, vault, 1)) {
      held = Held.of(session);
      rotate(session);
    }
    assertEquals("fail StaleSession", other.tell("save\t" + item + "\ttyped in vain"));
    assertEquals("fail StaleSession", other.tell("import\tone\tother"));
    assertEquals("fail StaleSession", other.tell("attach\t" + item + "\tfile"));
    var export = folder.resolve("dead.keyturn-export");
    assertEquals("fail StaleSession", other.tell("export\t" + export));
    assertTrue(!Files.exists(export));
    assertEquals("ok", other.tell("draft\t" + item + "\ttyped in vain"));
    assertEquals("ok", other.tell("lock"));
    InterleavingTest.requireOneKey(vault);
    try (var session = Samples.unlock(vaults, vault, 2)) {
      assertEquals(held, Held.of(session));
    }
    assertEquals("ok 2", other.tell("unlock\t2"));
    assertEquals("ok " + item + " typed in vain " + item, other.tell("drafts"));
    assertEquals("ok typed in vain", other.tell("open\t" + item));
    assertEquals("ok", other.tell("drafts"));
  }

  @Test
  void lifeGoesOnAfterAChangeOfThePassword() throws Exception {
    other.tell("open\t" + item);
    try (var session = Samples.unlock(vaults, vault, 1)) {
      var change = new PasswordChange(Samples.password(1), Samples.password(2), Optional.empty());
      session.rotation().changePassword(change);
      assertEquals("ok", other.tell("save\t" + item + "\tafterwards"));
      assertEquals("afterwards", Samples.secret(session.items().open(item).value()));
    }
    assertEquals("fail WrongPassword", other.tell("unlock\t1"));
    assertEquals("ok 1", other.tell("unlock\t2"));
  }
}
