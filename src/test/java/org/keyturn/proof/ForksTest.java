package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.proof.Computer.Arrival;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.Notice;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.RotationRequest.BackupChoice;
import org.keyturn.vault.Session;
import org.keyturn.vault.SessionState;
import org.keyturn.vault.Vaults;

/// Two computers change copies of one vault, and a synchroniser puts one copy in the other's place:
/// whoever loses something is told, and nobody else. `-Dkeyturn.forks=12` for the whole matrix,
/// `-Dkeyturn.forks.states=4200` for a line that has gone round.
@Execution(ExecutionMode.CONCURRENT)
class ForksTest {
  private static final int MOST = Integer.getInteger("keyturn.forks", 1);
  private static final int STATES = Integer.getInteger("keyturn.forks.states", 0);
  private static final int HANG_SECONDS = 20;
  private static final List<Notice> NOTHING = List.of();
  private static final List<Notice> DIVERGED = List.of(new Notice.DivergedCopy());
  private static final List<Notice> RESTORED = List.of(new Notice.RestoredCopy());

  @TempDir Path folder;
  private int pair;
  private Computer here;
  private Computer there;

  @BeforeEach
  void twoComputers() throws Exception {
    pair++;
    here = new Computer(folder.resolve("here " + pair));
    there = new Computer(folder.resolve("there " + pair));
    try (var session = here.create()) {
      Computer.save(session, "common", 2);
    }
    there.receive(here.file(), Arrival.RENAMED);
    assertEquals(NOTHING, there.look());
  }

  private interface Case {
    void run(int savedHere, int savedThere, Arrival how) throws Exception;
  }

  private void all(Case one) throws Exception {
    for (int a = 0; a <= MOST; a++) {
      for (int b = 0; b <= MOST; b++) {
        for (var how : Arrival.values()) {
          twoComputers();
          one.run(a, b, how);
        }
      }
    }
  }

  private static List<Notice> expected(int savedHere, int savedThere) {
    if (savedHere == 0) {
      return NOTHING;
    }
    return savedThere == 0 ? RESTORED : DIVERGED;
  }

  @Test
  void isToldAtEachUnlockUntilItIsDismissedOrWritten() throws Exception {
    all((savedHere, savedThere, how) -> {
      here.save("here", savedHere);
      there.save("there", savedThere);
      here.receive(there.file(), how);
      var notices = expected(savedHere, savedThere);
      assertEquals(notices, here.look());
      assertEquals(notices, here.look());
      try (var session = here.unlock()) {
        assertEquals(notices, session.notices());
        if (savedThere % 2 == 0) {
          Computer.save(session, "after", 1);
        } else {
          for (var notice : notices) {
            session.dismiss(notice);
          }
        }
      }
      assertEquals(NOTHING, here.look());
    });
  }

  @Test
  void locksAnOpenSessionThatMeetsOneAndKeepsWhatItHeld() throws Exception {
    all((savedHere, savedThere, how) -> {
      there.save("there", savedThere);
      try (var session = here.unlock()) {
        Computer.save(session, "here", savedHere);
        var mine = Computer.names(session);
        here.receive(there.file(), how);
        if (savedHere == 0) {
          // Whatever is asked first meets the later state.
          assertEquals(2 + savedThere, session.verify(Progress.NONE, new CancelToken()).items());
          assertEquals(SessionState.UNLOCKED, session.state());
          return;
        }
        assertEquals(LockReason.FILE_REPLACED, reason(session));
        if (how == Arrival.RENAMED) {
          requireKept(mine);
        }
      }
      assertEquals(expected(savedHere, savedThere), here.look());
    });
  }

  private static LockReason reason(Session session) throws Exception {
    var reason = new CompletableFuture<LockReason>();
    session.onLock(reason::complete);
    return reason.get(HANG_SECONDS, TimeUnit.SECONDS);
  }

  /// A copy on this computer holds what the session knew.
  private void requireKept(Set<String> names) throws Exception {
    var copy = here.vaults().backups().all().getFirst();
    var restored = folder.resolve("restored " + pair + ".keyturn");
    here.vaults().backups().restoreAs(copy, restored);
    try (var session =
        here.vaults()
            .unlock(restored, Door.OLD, Vaults.Presence.QUIET, Progress.NONE, new CancelToken())) {
      assertEquals(names, Computer.names(session));
    }
  }

  /// A write is what meets the fork first: it changes nothing there, and the session ends.
  @Test
  void refusesAWriteOnTopOfOne() throws Exception {
    there.save("there", 2);
    try (var session = here.unlock()) {
      Computer.save(session, "here", 1);
      here.receive(there.file(), Arrival.RENAMED);
      assertThrows(Failed.class, () -> Computer.save(session, "on top", 1));
      assertEquals(LockReason.FILE_REPLACED, reason(session));
    }
    try (var session = here.unlock()) {
      assertEquals(Set.of("common 0", "common 1", "there 0", "there 1"), Computer.names(session));
      assertEquals(DIVERGED, session.notices());
    }
  }

  /// One more save here than there, and the other way round, with a new wrap and a new key among
  /// them: neither hides that both went their own way.
  @Test
  void aNewPasswordOrKeyHidesNothing() throws Exception {
    for (var turned : List.of(here, there)) {
      for (boolean rotate : new boolean[] {false, true}) {
        twoComputers();
        var one = turned == here ? here : there;
        here.save("here", 1);
        there.save("there", 2);
        try (var session = one.unlock()) {
          turn(session, rotate);
        }
        one.save("after", 1);
        here.receive(there.file(), Arrival.RENAMED);
        assertEquals(DIVERGED, here.look());
      }
    }
  }

  private static void turn(Session session, boolean rotate) throws Failed {
    var same = new PasswordChange(Door.OLD, Door.OLD, Optional.empty());
    if (rotate) {
      var request = new RotationRequest(same, Set.of(), BackupChoice.NONE, Optional.empty());
      session.rotation().rotate(request, Progress.NONE, new CancelToken());
    } else {
      session.rotation().changePassword(same);
    }
  }

  @Test
  void aRotationThatFollowsWhatWasSeenIsNoFork() throws Exception {
    here.save("here", 1);
    there.receive(here.file(), Arrival.RENAMED);
    try (var session = there.unlock()) {
      turn(session, true);
    }
    there.save("there", 1);
    here.receive(there.file(), Arrival.RENAMED);
    assertEquals(NOTHING, here.look());
  }

  /// A rotated file takes the place of one that a session has written: what it wrote may be nowhere
  /// else.
  @Test
  void aSessionWhoseKeyRetiresKeepsWhatItWrote() throws Exception {
    try (var session = there.unlock()) {
      turn(session, true);
    }
    try (var session = here.unlock()) {
      Computer.save(session, "here", 1);
      var mine = Computer.names(session);
      here.receive(there.file(), Arrival.RENAMED);
      assertEquals(LockReason.ROTATED_ELSEWHERE, reason(session));
      requireKept(mine);
    }
    assertEquals(DIVERGED, here.look());
  }

  /// Each of them opens its copy, after a rotation and with due trash, and then they swap.
  @Test
  void openingAloneNeverParts() throws Exception {
    var later = Clock.fixed(Instant.now().plus(Duration.ofDays(400)), ZoneOffset.UTC);
    try (var session = here.unlock()) {
      session.items().trash(List.of(session.items().list().getFirst().id()));
      turn(session, true);
    }
    there.receive(here.file(), Arrival.RENAMED);
    here = new Computer(folder.resolve("here " + pair), later);
    there = new Computer(folder.resolve("there " + pair), later);
    var due = List.<Notice>of(new Notice.TrashDue(1));
    long revision = Rows.revision(here.file());
    for (int i = 0; i < 3; i++) {
      assertEquals(due, here.look());
      assertEquals(due, there.look());
      assertEquals(revision, Rows.revision(here.file()));
      assertEquals(Rows.sealed(here.file()), Rows.sealed(there.file()));
      here.receive(there.file(), Arrival.RENAMED);
    }
    try (var session = here.unlock()) {
      Computer.save(session, "here", 1);
      assertEquals(Set.of("common 1", "here 0").size(), Computer.names(session).size());
    }
    there.receive(here.file(), Arrival.RENAMED);
    assertEquals(NOTHING, there.look());
  }

  /// One record of a fork, under an open session and with the same revision: it is not shown, not
  /// called whole, and nothing is written beside it.
  @Test
  void believesNoSingleRecordOfOne() throws Exception {
    var item = Samples.login("Mail", "first");
    try (var session = here.unlock()) {
      session.items().save(item, 0);
    }
    there.receive(here.file(), Arrival.RENAMED);
    for (var computer : List.of(here, there)) {
      try (var session = computer.unlock()) {
        var now = session.items().open(item.id());
        var word = computer == here ? "mine" : "theirs";
        session.items().save(Samples.withPassword(now.value(), word), now.revision());
      }
    }
    var sound = Files.copy(here.file(), folder.resolve("sound"));
    for (int asked = 0; asked < 3; asked++) {
      here.receive(sound, Arrival.OVERWRITTEN);
      try (var session = here.unlock()) {
        session.items().open(item.id());
        try (var forge = new Forge(here.file())) {
          forge.attach(there.file());
          forge.run(
              "UPDATE record SET first = (SELECT o.first FROM other.record o WHERE o.kind = 3 AND"
                  + " o.id = record.id), second = (SELECT o.second FROM other.record o WHERE"
                  + " o.kind = 3 AND o.id = record.id) WHERE kind = 3 AND id = ?",
              Forge.bytes(item.id()));
        }
        var altered = List.of(new DamagedRecord(RecordKind.ITEM, item.id(), DamageReason.ALTERED));
        var damaged = new Failure.Damaged(Failure.Part.RECORDS, altered);
        if (asked == 0) {
          assertEquals(altered, session.verify(Progress.NONE, new CancelToken()).damaged());
        } else if (asked == 1) {
          var failed = assertThrows(Failed.class, () -> session.items().open(item.id()));
          assertEquals(damaged, failed.failure());
        } else {
          var failed = assertThrows(Failed.class, () -> session.items().trash(List.of(item.id())));
          assertEquals(damaged, failed.failure());
        }
        var beside = assertThrows(Failed.class, () -> Computer.save(session, "beside", 1));
        assertEquals(damaged, beside.failure());
      }
    }
  }

  /// So many saves that the line has gone round its rows.
  @Test
  void saysWhenItIsTooLongAgoToTell() throws Exception {
    if (STATES == 0) {
      return;
    }
    there.save("there", 10);
    var remembered = new HashSet<Notice>();
    here.receive(there.file(), Arrival.RENAMED);
    remembered.addAll(here.look());
    try (var session = there.unlock()) {
      for (int i = 0; i < STATES; i++) {
        int days = 1 + i % 3000;
        session.changeSettings(all -> all.withTrashDays(Optional.of(days)));
        if (i == 4_000) {
          here.receive(there.file(), Arrival.RENAMED);
        }
      }
    }
    assertTrue(remembered.isEmpty());
    here.receive(there.file(), Arrival.RENAMED);
    assertEquals(STATES > 4_096 ? List.of(new Notice.UnknownDescent()) : NOTHING, here.look());
  }
}
