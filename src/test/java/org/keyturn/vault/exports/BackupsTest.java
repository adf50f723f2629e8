package org.keyturn.vault.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupCopy.Place;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.Notice;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;
import org.keyturn.vault.session.VaultTest;

@SuppressWarnings("NullAway.Init")
class BackupsTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  private final Password password = Password.of("long enough".toCharArray());
  private final List<Session> open = new ArrayList<>();
  private CallObserver observer = CallObserver.NONE;
  private Instant now = NOON;
  private Path folder;
  private Path file;
  private Vaults vaults;

  @BeforeEach
  void create(@TempDir Path temp) throws Failed {
    folder = temp;
    file = temp.resolve("Mine.keyturn");
    InstantSource source = () -> now;
    vaults =
        CheapVaults.swift(
            temp.resolve("data"),
            new TinyExports(),
            point -> observer.reached(point),
            source.withZone(ZoneOffset.UTC));
  }

  @AfterEach
  void close() {
    open.forEach(Session::close);
    password.close();
  }

  private Session made() throws Failed {
    var session = vaults.create(file, password, Optional.empty());
    open.add(session);
    session.items().save(VaultTest.login("Mail", "secret"), 0);
    return session;
  }

  private Session unlocked(Path vault) throws Failed {
    var session =
        vaults.unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
    open.add(session);
    return session;
  }

  private static BackupCopy make(Session session) throws Failed {
    return session.backups().make(BackupRules.DEFAULT, Progress.NONE, new CancelToken());
  }

  private static Optional<BackupCopy> due(Session session) throws Failed {
    return session.backups().makeIfDue(BackupRules.DEFAULT, Progress.NONE, new CancelToken());
  }

  private List<String> shelf() throws IOException {
    var data = folder.resolve("data").resolve("backups");
    if (!Files.exists(data)) {
      return List.of();
    }
    try (var files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .map(one -> one.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void aCopyIsDatedPrivateAndWhole() throws Exception {
    var session = made();
    var copy = make(session);
    assertEquals(List.of("Mine-2026-11-26-120000Z.keyturn"), shelf());
    assertEquals(1, copy.items());
    assertEquals(NOON, copy.made());
    assertEquals("Mine", copy.name());
    assertEquals(session.info().keyId(), copy.state().key());
    assertEquals(List.of(copy), vaults.backups().all());
    assertEquals(
        Set.copyOf(PosixFilePermissions.fromString("rw-------")),
        Files.getPosixFilePermissions(copy.path()));
    assertEquals("Mail", unlocked(copy.path()).items().list().getFirst().name());
  }

  /// Whatever somebody has made of one copy of the clear header meanwhile.
  @Test
  void aCopyTellsOfTheHeaderInForce() throws Exception {
    var session = made();
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      byte[] header;
      try (var rows = database.createStatement().executeQuery("SELECT bytes FROM header_a")) {
        header = rows.getBytes(1);
      }
      var forged = ByteBuffer.wrap(header).putLong(6, 7).putLong(67, 1_000).putLong(75, 7).array();
      try (var update = database.prepareStatement("UPDATE header_a SET bytes = ?, checksum = ?")) {
        update.setBytes(1, forged);
        update.setBytes(2, MessageDigest.getInstance("SHA-256").digest(forged));
        assertEquals(1, update.executeUpdate());
      }
    }
    var copy = make(session);
    assertEquals(session.info().vaultId(), copy.state().vaultId());
    assertEquals(session.info().keyId(), copy.state().key());
    assertEquals(List.of(copy), session.backups().list());
    assertEquals(List.of(), unlocked(copy.path()).notices());
  }

  @Test
  void oneADayIsDueAndOnlyOfAnotherState() throws Exception {
    var session = made();
    assertTrue(due(session).isPresent());
    session.items().save(VaultTest.login("Bank", "secret"), 0);
    assertTrue(due(session).isEmpty(), "not a day old");
    now = NOON.plus(Duration.ofDays(2));
    assertTrue(due(session).isPresent());
    now = NOON.plus(Duration.ofDays(4));
    assertTrue(due(session).isEmpty(), "the same state");
  }

  @Test
  void olderOnesAreThinnedOut() throws Exception {
    var session = made();
    var rules = new BackupRules(2, 0, 0);
    for (int day = 0; day < 4; day++) {
      now = NOON.plus(Duration.ofDays(day));
      session.backups().make(rules, Progress.NONE, new CancelToken());
    }
    assertEquals(
        List.of("Mine-2026-11-28-120000Z.keyturn", "Mine-2026-11-29-120000Z.keyturn"), shelf());
  }

  /// Whatever call of the disk fails first: the copies that were there are all that is there, under
  /// lasting names, and the next backup clears the rest away.
  @Test
  void aBackupThatFailsLeavesNoHalfFileAndLosesNothing() throws Exception {
    var session = made();
    make(session);
    now = NOON.plus(Duration.ofDays(1));
    var points = new AtomicInteger();
    observer = point -> points.incrementAndGet();
    var counted = make(session);
    session.backups().delete(counted);
    int all = points.get();
    for (int fail = 1; fail <= all; fail += Math.max(1, all / 12)) {
      int at = fail;
      var passed = new AtomicInteger();
      observer =
          point -> {
            if (passed.incrementAndGet() >= at) {
              throw new IOException("No space left on device");
            }
          };
      var failed = attempt(session);
      observer = CallObserver.NONE;
      if (failed.isPresent()) {
        assertInstanceOf(Failure.DiskFull.class, failed.get());
      }
      var lasting = shelf().stream().filter(name -> !name.startsWith(".")).toList();
      for (var name : lasting) {
        var path =
            vaults.backups().all().stream()
                .filter(copy -> copy.path().getFileName().toString().equals(name))
                .findFirst();
        assertTrue(path.isPresent(), name + " is whole, at point " + at);
        if (!name.equals("Mine-2026-11-26-120000Z.keyturn")) {
          session.backups().delete(path.get());
        }
      }
      assertTrue(lasting.contains("Mine-2026-11-26-120000Z.keyturn"), "at point " + at);
    }
    assertEquals(1, session.items().list().size());
  }

  private static Optional<Failure> attempt(Session session) {
    try {
      make(session);
      return Optional.empty();
    } catch (Failed e) {
      return Optional.of(e.failure());
    }
  }

  @Test
  void whatAKilledProcessLeftIsSweptAway() throws Exception {
    var session = made();
    var copy = make(session);
    long dead = new ProcessBuilder("true").start().onExit().get().pid();
    var random = UUID.randomUUID();
    var left = "." + session.info().vaultId() + "-" + random + "-" + dead + ".part";
    Files.writeString(copy.path().resolveSibling(left), "half");
    Files.writeString(copy.path().resolveSibling(left + "-journal"), "half");
    assertEquals(List.of(copy), vaults.backups().all());
    now = NOON.plus(Duration.ofDays(1));
    make(session);
    assertTrue(shelf().stream().noneMatch(name -> name.startsWith(".")));
  }

  @Test
  void aCopyBecomesANewFileBesideTheVault() throws Exception {
    var session = made();
    var copy = make(session);
    session.items().save(VaultTest.login("Bank", "secret"), 0);
    var target = folder.resolve("Restored.keyturn");
    var restored = vaults.backups().restoreAs(copy, target);
    assertEquals(Optional.empty(), restored.before());
    assertEquals(List.of("Mail"), names(unlocked(target)));
    assertEquals(2, session.items().list().size());
    var again = assertThrows(Failed.class, () -> vaults.backups().restoreAs(copy, target));
    assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), again.failure());
  }

  @Test
  void aCopyInTheVaultsPlaceIsKnownForAnOlderOneAndThePresentOneStays() throws Exception {
    var session = made();
    var copy = make(session);
    session.items().save(VaultTest.login("Bank", "secret"), 0);
    session.close();
    var restored = vaults.backups().restoreOver(copy, file);
    var back = unlocked(file);
    assertEquals(List.of("Mail"), names(back));
    assertEquals(List.of(new Notice.RestoredCopy()), back.notices());
    var before = restored.before().orElseThrow();
    var beside = back.backups().list().stream().filter(one -> one.place() == Place.BESIDE).toList();
    assertEquals(List.of(before), beside.stream().map(BackupCopy::path).toList());
    assertEquals("Mine", beside.getFirst().name());
    assertEquals(List.of("Bank", "Mail"), names(unlocked(before)));
  }

  @Test
  void aDamagedVaultGoesAsideAsItIs() throws Exception {
    var session = made();
    var copy = make(session);
    session.close();
    Files.writeString(file, "not a vault any more");
    Files.writeString(folder.resolve("Mine.keyturn-journal"), "what was left");
    var restored = vaults.backups().restoreOver(copy, file);
    var before = restored.before().orElseThrow();
    assertEquals("not a vault any more", Files.readString(before));
    assertEquals(
        "what was left",
        Files.readString(before.resolveSibling(before.getFileName() + "-journal")));
    assertFalse(Files.exists(folder.resolve("Mine.keyturn-journal")));
    assertEquals(List.of("Mail"), names(unlocked(file)));
  }

  @Test
  void aDamagedVaultIsNotCopiedAndNothingIsThinnedOut() throws Exception {
    var session = made();
    var first = make(session);
    session.close();
    var bytes = Files.readAllBytes(file);
    var mark = session.info().keyId().bytes();
    int at = lastIndexOf(bytes, mark);
    bytes[at + mark.length + 40] ^= 1;
    Files.write(file, bytes);
    var damaged = unlocked(file);
    now = NOON.plus(Duration.ofDays(1));
    var failed =
        assertThrows(
            Failed.class,
            () ->
                damaged.backups().make(new BackupRules(1, 0, 0), Progress.NONE, new CancelToken()));
    assertTrue(failed.failure() instanceof Failure.Damaged);
    assertEquals(List.of(first), vaults.backups().all());
    assertEquals(1, shelf().size());
  }

  private static int lastIndexOf(byte[] bytes, byte[] part) {
    for (int at = bytes.length - part.length - 64; at >= 0; at--) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new AssertionError("no row");
  }

  @Test
  void aStaleSessionMakesNoCopy() throws Exception {
    var stale = made();
    var other = unlocked(file);
    var change = new PasswordChange(password, password, Optional.empty());
    other
        .rotation()
        .rotate(
            new RotationRequest(change, Set.of(), BackupChoice.KEEP, Optional.empty()),
            Progress.NONE,
            new CancelToken());
    var failed = assertThrows(Failed.class, () -> make(stale));
    assertTrue(failed.failure() instanceof Failure.StaleSession);
    assertTrue(shelf().isEmpty());
    var turned = unlocked(file);
    var kept = turned.backups().list().getFirst();
    assertEquals(Place.BESIDE, kept.place());
    assertFalse(kept.state().key().equals(turned.info().keyId()));
  }

  private static List<String> names(Session session) throws Failed {
    return session.items().list().stream().map(Overview::name).toList();
  }
}
