package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Notice;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// What a session does when its file is not the one any more that it opened.
class FileFateTest {
  private static final int HANG_SECONDS = 10;
  private static final Failure GONE = new Failure.NoAccess(Failure.Access.MOVED);

  @TempDir Path folder;
  private final Item item = Samples.login("Mail", "first");
  private Path vault = Path.of("");
  private Path copy = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());
  private final List<Session> open = new ArrayList<>();

  @BeforeEach
  void prepare() throws Exception {
    vault = folder.resolve("Own.keyturn");
    copy = folder.resolve("Copy.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      session.items().save(item, 0);
    }
  }

  @AfterEach
  void close() {
    open.forEach(Session::close);
  }

  private Session unlock(Path path) throws Failed {
    var session = Samples.unlock(vaults, path, 1);
    open.add(session);
    return session;
  }

  private void edit(Session session, String secret) throws Failed {
    var now = session.items().open(item.id());
    session.items().save(Samples.withSecret(now.value(), secret, List.of()), now.revision());
  }

  private String secret(Session session) throws Failed {
    return Samples.secret(session.items().open(item.id()).value());
  }

  private void editCopy(String secret) throws Failed {
    try (var other = Samples.unlock(vaults, copy, 1)) {
      edit(other, secret);
    }
  }

  private void rename() throws Exception {
    Files.move(copy, vault, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private void overwrite() throws Exception {
    Files.write(vault, Files.readAllBytes(copy));
  }

  private static void requireLocked(Session session) throws Exception {
    var reason = new CompletableFuture<LockReason>();
    session.onLock(reason::complete);
    assertEquals(LockReason.FILE_REPLACED, reason.get(HANG_SECONDS, TimeUnit.SECONDS));
  }

  @Test
  void anRestoredCopyOverwritesItInPlace() throws Exception {
    Files.copy(vault, copy);
    var session = unlock(vault);
    edit(session, "second");
    overwrite();
    requireLocked(session);
  }

  @Test
  void anRestoredCopyTakesItsPlace() throws Exception {
    Files.copy(vault, copy);
    var session = unlock(vault);
    edit(session, "second");
    rename();
    requireLocked(session);
  }

  @Test
  void anotherVaultTakesItsPlace() throws Exception {
    vaults.create(copy, Samples.password(1), Optional.empty()).close();
    var session = unlock(vault);
    rename();
    requireLocked(session);
  }

  @Test
  void aForkWithAnotherEditOfTheSameItemTakesItsPlace() throws Exception {
    Files.copy(vault, copy);
    var session = unlock(vault);
    edit(session, "mine");
    try (var other = Samples.unlock(vaults, copy, 1)) {
      edit(other, "theirs");
      other.items().save(Samples.login("more", "more"), 0);
    }
    // The copy went further, and the item has the same revision in both: only its bytes tell.
    var opened = session.items().open(item.id());
    overwrite();
    var failed =
        assertThrows(Failed.class, () -> session.items().save(opened.value(), opened.revision()));
    assertTrue(
        failed.failure().equals(GONE)
            || failed.failure().equals(new Failure.Refused(Failure.Rule.LOCKED)),
        failed.failure().toString());
    requireLocked(session);
    try (var after = Samples.unlock(vaults, vault, 1)) {
      assertEquals("theirs", secret(after));
    }
  }

  @Test
  void theSameRevisionWithAnotherContentTakesItsPlace() throws Exception {
    Files.copy(vault, copy);
    var session = unlock(vault);
    edit(session, "mine");
    editCopy("theirs");
    rename();
    requireLocked(session);
  }

  @Test
  void aLaterStateOfItselfTakesItsPlace() throws Exception {
    var session = unlock(vault);
    Files.copy(vault, copy);
    editCopy("later");
    rename();
    assertEquals("later", secret(session));
    edit(session, "last");
    assertEquals(SessionState.UNLOCKED, session.state());
    session.close();
    assertEquals("last", secret(unlock(vault)));
  }

  @Test
  void movedAwayAndBack() throws Exception {
    var session = unlock(vault);
    Files.move(vault, copy);
    var failed = assertThrows(Failed.class, () -> edit(session, "nowhere"));
    assertEquals(GONE, failed.failure());
    assertEquals(SessionState.UNLOCKED, session.state());
    Files.move(copy, vault);
    edit(session, "back again");
    assertEquals("back again", secret(session));
  }

  @Test
  void anRestoredCopyIsNoticedAtUnlock() throws Exception {
    Files.copy(vault, copy);
    try (var session = Samples.unlock(vaults, vault, 1)) {
      edit(session, "second");
    }
    rename();
    assertEquals(List.of(new Notice.RestoredCopy()), unlock(vault).notices());
  }

  @Test
  void aDivergedCopyIsNoticedAtUnlock() throws Exception {
    Files.copy(vault, copy);
    try (var session = Samples.unlock(vaults, vault, 1)) {
      edit(session, "mine");
    }
    editCopy("theirs");
    rename();
    var session = unlock(vault);
    assertEquals(List.of(new Notice.DivergedCopy()), session.notices());
    assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    edit(session, "goes on");
  }
}
