package org.keyturn.vault.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.Password;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;
import org.keyturn.vault.session.VaultTest;

/// A copy takes a vault's place: whatever lies there, and whenever the program is killed.
@Execution(ExecutionMode.CONCURRENT)
@SuppressWarnings("NullAway.Init")
class RestoreTest {
  private static final List<String> THEN = List.of("Mail");
  private static final List<String> NOW = List.of("Bank", "Mail");

  private final Password password = Password.of("long enough".toCharArray());
  private final List<Path> states = new ArrayList<>();
  private CallObserver observer = CallObserver.NONE;
  private Path home;
  private Path place;
  private Path file;
  private Vaults vaults;
  private BackupCopy copy;

  @BeforeEach
  void create(@TempDir Path temp) throws Exception {
    home = temp;
    place = Files.createDirectory(temp.resolve("place"));
    file = place.resolve("Mine.keyturn");
    vaults =
        CheapVaults.swift(
            temp.resolve("data"),
            new TinyExports(),
            point -> observer.reached(point),
            Clock.systemUTC());
    try (var session = vaults.create(file, password, Optional.empty())) {
      session.items().save(VaultTest.login("Mail", "secret"), 0);
      copy = session.backups().make(BackupRules.DEFAULT, Progress.NONE, new CancelToken());
      session.items().save(VaultTest.login("Bank", "secret"), 0);
    }
  }

  @AfterEach
  void close() {
    password.close();
  }

  private Session unlocked(Path vault) throws Failed {
    return vaults.unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  private List<String> names(Path vault) throws Failed {
    try (var session = unlocked(vault)) {
      return session.items().list().stream().map(Overview::name).toList();
    }
  }

  /// Takes the folder as a kill before that call would leave it.
  private void keepState() throws IOException {
    var state = Files.createDirectory(home.resolve("state-" + states.size()));
    try (var files = Files.newDirectoryStream(place)) {
      for (var one : files) {
        Files.copy(one, state.resolve(one.getFileName()));
      }
    }
    states.add(state);
  }

  private void restoreOver() throws Failed {
    observer = point -> keepState();
    vaults.backups().restoreOver(copy, file);
    observer = CallObserver.NONE;
  }

  private List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aKillAtAnyCallLeavesTheOldVaultOrTheNew(boolean links) throws Exception {
    observer = links ? CallObserver.NONE : RestoreTest::noLinks;
    var outer = observer;
    observer =
        point -> {
          keepState();
          outer.reached(point);
        };
    var restored = vaults.backups().restoreOver(copy, file);
    observer = CallObserver.NONE;
    assertTrue(states.size() > 20, "" + states.size());
    var seen = new HashSet<List<String>>();
    for (var state : states) {
      seen.add(names(state.resolve("Mine.keyturn")));
    }
    assertEquals(Set.of(THEN, NOW), seen);
    assertEquals(THEN, names(file));
    assertEquals(NOW, names(restored.before().orElseThrow()));
    assertEquals(2, files(place).size());
    for (var one : files(place)) {
      assertEquals(
          PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(one));
    }
  }

  private static void noLinks(String point) throws IOException {
    if (point.equals("file link")) {
      throw new IOException("Operation not permitted");
    }
  }

  /// What a killed writer had begun is taken back before the file goes aside.
  @Test
  void aHotJournalIsRolledBackFirst() throws Exception {
    try (var session = unlocked(file)) {
      var item = session.items().list().getFirst().id();
      var bytes = new byte[6_000_000];
      new Random(5).nextBytes(bytes);
      observer =
          point -> {
            if (point.equals("sql COMMIT") && Files.exists(place.resolve("Mine.keyturn-journal"))) {
              keepState();
            }
          };
      session
          .attachments()
          .add(
              item,
              "big",
              new ByteArrayInputStream(bytes),
              bytes.length,
              Progress.NONE,
              new CancelToken());
      observer = CallObserver.NONE;
    }
    var killed = states.getFirst();
    assertTrue(Files.size(killed.resolve("Mine.keyturn-journal")) > 0);
    var restored = vaults.backups().restoreOver(copy, killed.resolve("Mine.keyturn"));
    assertEquals(THEN, names(killed.resolve("Mine.keyturn")));
    assertEquals(2, files(killed).size());
    assertEquals(NOW, names(restored.before().orElseThrow()));
  }

  /// A journal rolled back into another file would destroy it.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aJournalNeverLiesBesideAFileThatIsNotItsOwn(boolean links) throws Exception {
    Files.writeString(file, "not a vault any more");
    var journal = place.resolve("Mine.keyturn-journal");
    Files.writeString(journal, "what was left");
    observer =
        point -> {
          keepState();
          if (!links) {
            noLinks(point);
          }
        };
    var before = vaults.backups().restoreOver(copy, file).before().orElseThrow();
    observer = CallObserver.NONE;
    for (var state : states) {
      var there = Files.readAllBytes(state.resolve("Mine.keyturn"));
      boolean old = new String(there, StandardCharsets.ISO_8859_1).startsWith("not a");
      var beside = state.resolve("Mine.keyturn-journal");
      assertTrue(old || !Files.exists(beside), state + " has a strange journal");
      boolean aside = Files.exists(state.resolve(before.getFileName() + "-journal"));
      assertTrue(Files.exists(beside) || aside, state + " has lost the journal");
    }
    assertEquals("not a vault any more", Files.readString(before));
    assertEquals(
        "what was left",
        Files.readString(before.resolveSibling(before.getFileName() + "-journal")));
    assertFalse(Files.exists(journal));
    assertEquals(THEN, names(file));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLinkStaysAndWhatItLeadsToIsReplaced(boolean relative) throws Exception {
    var elsewhere = Files.createDirectory(home.resolve("elsewhere"));
    var real = elsewhere.resolve("Real.keyturn");
    Files.move(file, real);
    var to = relative ? Path.of("..", "elsewhere", "Real.keyturn") : real;
    Files.createSymbolicLink(file, to);
    var restored = vaults.backups().restoreOver(copy, file);
    assertEquals(to, Files.readSymbolicLink(file));
    assertEquals(List.of(file), files(place));
    assertEquals(elsewhere, Disk.folder(restored.before().orElseThrow()).toRealPath());
    assertEquals(2, files(elsewhere).size());
    assertEquals(THEN, names(file));
    assertEquals(THEN, names(real));
    assertEquals(NOW, names(restored.before().orElseThrow()));
  }

  @Test
  void aLinkThatLeadsNowhereGetsItsTarget() throws Exception {
    var real = home.resolve("Real.keyturn");
    Files.delete(file);
    Files.createSymbolicLink(file, real);
    assertEquals(Optional.empty(), vaults.backups().restoreOver(copy, file).before());
    assertTrue(Files.isSymbolicLink(file));
    assertEquals(THEN, names(real));
    Files.delete(file);
    Files.createSymbolicLink(file, file);
    var round = assertThrows(Failed.class, () -> vaults.backups().restoreOver(copy, file));
    assertEquals(new Failure.NotRecognised(Failure.Thing.VAULT), round.failure());
  }

  @Test
  void whatIsNoFileIsNotMoved() throws Exception {
    Files.delete(file);
    Files.createDirectory(file);
    Files.writeString(file.resolve("inside"), "kept");
    var refused = assertThrows(Failed.class, () -> vaults.backups().restoreOver(copy, file));
    assertEquals(new Failure.NotRecognised(Failure.Thing.VAULT), refused.failure());
    assertEquals("kept", Files.readString(file.resolve("inside")));
    assertEquals(List.of(file), files(place));
  }

  /// Whatever call fails: the former vault is there, and nothing else is left.
  @Test
  void aFailureAtAnyCallChangesNothing() throws Exception {
    restoreOver();
    int calls = states.size();
    for (int fail = 0; fail < calls; fail += fail < calls - 20 ? 6 : 1) {
      var fresh = Files.createDirectory(home.resolve("fail-" + fail));
      var vault = fresh.resolve("Mine.keyturn");
      Files.copy(states.getFirst().resolve("Mine.keyturn"), vault);
      int at = fail;
      var passed = new int[1];
      observer =
          point -> {
            if (passed[0]++ == at) {
              throw new IOException("Input/output error");
            }
          };
      try {
        vaults.backups().restoreOver(copy, vault);
        observer = CallObserver.NONE;
        assertEquals(THEN, names(vault), "at call " + fail);
      } catch (Failed e) {
        observer = CallObserver.NONE;
        boolean late = files(fresh).size() == 2;
        assertEquals(late ? THEN : NOW, names(vault), "at call " + fail);
        assertTrue(late || files(fresh).size() == 1, "at call " + fail + files(fresh));
      }
    }
  }

  /// The same for one that does not open: it keeps its journal.
  @Test
  void aFailureAtAnyCallLeavesADamagedVaultItsJournal() throws Exception {
    for (int fail = 0; ; fail += fail < 80 ? 6 : 1) {
      var fresh = Files.createDirectory(home.resolve("fail-" + fail));
      var vault = fresh.resolve("Mine.keyturn");
      var journal = fresh.resolve("Mine.keyturn-journal");
      Files.writeString(vault, "not a vault any more");
      Files.writeString(journal, "what was left");
      int at = fail;
      var passed = new int[1];
      observer =
          point -> {
            if (passed[0]++ == at) {
              throw new IOException("Input/output error");
            }
          };
      try {
        vaults.backups().restoreOver(copy, vault);
        observer = CallObserver.NONE;
        assertEquals(THEN, names(vault));
        if (passed[0] <= at) {
          return;
        }
      } catch (Failed e) {
        observer = CallObserver.NONE;
        var left = files(fresh);
        boolean late = left.size() == 3;
        assertTrue(late || left.equals(List.of(vault, journal)), "at call " + fail + left);
        if (!late) {
          assertEquals("not a vault any more", Files.readString(vault));
          assertEquals("what was left", Files.readString(journal));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aNewFileIsNeverPutOverAnother(boolean links) throws Exception {
    var target = place.resolve("New.keyturn");
    observer =
        point -> {
          if (point.equals("file link") && !Files.exists(target)) {
            // Somebody is faster.
            Files.writeString(target, "mine");
          }
          if (!links) {
            noLinks(point);
          }
        };
    var refused = assertThrows(Failed.class, () -> vaults.backups().restoreAs(copy, target));
    assertEquals(new Failure.Refused(Failure.Rule.TARGET_EXISTS), refused.failure());
    assertArrayEquals("mine".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(target));
    assertEquals(List.of(file, target), files(place));
  }
}
