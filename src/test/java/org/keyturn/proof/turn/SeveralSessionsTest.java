package org.keyturn.proof.turn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.files.CallObserver;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Item;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// Sessions of one vault beside each other.
@Timeout(240)
class SeveralSessionsTest {
  @TempDir Path folder;
  private final Item item = Samples.login("Mail", "first");
  private Path vault = Path.of("");
  private Vaults vaults = CheapVaults.swift(Path.of(""), new RealExports());

  @BeforeEach
  void prepare() throws Exception {
    vault = folder.resolve("Own.keyturn");
    vaults = CheapVaults.swift(folder.resolve("data"), new RealExports());
    try (var session = vaults.create(vault, Samples.password(1), Optional.empty())) {
      session.items().save(item, 0);
    }
  }

  private Session unlock(int password) throws Failed {
    return Samples.unlock(vaults, vault, password);
  }

  private static PasswordChange change(int from, int to) {
    return new PasswordChange(Samples.password(from), Samples.password(to), Optional.empty());
  }

  @Test
  void theSecondEditIsAConflict() throws Exception {
    try (var one = unlock(1);
        var other = unlock(1)) {
      var mine = one.items().open(item.id());
      var theirs = other.items().open(item.id());
      one.items().save(Samples.withSecret(mine.value(), "mine", List.of()), mine.revision());
      var late = Samples.withSecret(theirs.value(), "theirs", List.of());
      var failed = assertThrows(Failed.class, () -> other.items().save(late, theirs.revision()));
      assertEquals(new Failure.Conflict(item.id()), failed.failure());
      var now = other.items().open(item.id());
      assertEquals("mine", Samples.secret(now.value()));
      assertEquals("first", now.value().secrets().history().getFirst().password().reveal());
      other.items().save(late, now.revision());
      assertEquals("theirs", Samples.secret(one.items().open(item.id()).value()));
    }
  }

  /// All but what each write continues: the sealed header, the line of states and its list.
  private List<SealedRecord> rows() throws Failed {
    var rows = new ArrayList<SealedRecord>();
    try (var file = VaultFile.openReadOnly(vault, CallObserver.NONE)) {
      file.read(transaction -> {
        transaction
            .records()
            .all(row -> {
              boolean line =
                  row.kind() == RecordKind.STATES
                      || row.kind() == RecordKind.BUCKET && row.id().equals(new UUID(0, 0));
              if (row.kind() != RecordKind.HEADER && !line) {
                rows.add(row);
              }
            });
        return 0;
      });
    }
    return rows;
  }

  @Test
  void aChangeOfThePasswordTouchesNoRecordAndNoSession() throws Exception {
    try (var one = unlock(1);
        var other = unlock(1)) {
      var before = rows();
      one.rotation().changePassword(change(1, 2));
      var after = rows();
      assertEquals(before.size(), after.size());
      for (int i = 0; i < before.size(); i++) {
        assertArrayEquals(before.get(i).first(), after.get(i).first());
        assertArrayEquals(before.get(i).second(), after.get(i).second());
        assertEquals(before.get(i).revision(), after.get(i).revision());
      }
      other.items().save(Samples.login("still", "here"), 0);
      assertEquals("first", Samples.secret(one.items().open(item.id()).value()));
      assertEquals(2, one.items().list().size());
      assertTrue(other.proves(Samples.password(2), new CancelToken()));
      assertTrue(!other.proves(Samples.password(1), new CancelToken()));
    }
    assertThrows(Failed.class, () -> unlock(1));
    unlock(2).close();
  }

  @Test
  void anExportHoldsWhatWasChangedElsewhereAMomentAgo() throws Exception {
    var added = Samples.login("added", "elsewhere");
    try (var one = unlock(1);
        var other = unlock(1)) {
      one.items().purge(List.of(item.id()));
      one.items().save(added, 0);
      assertEquals(List.of(added.id()), other.contents().items());
    }
  }

  @Test
  void anotherSessionIsNamedUntilItsProcessDies() throws Exception {
    var remote = new Remote();
    try (remote;
        var session = unlock(1)) {
      remote.begin(vault, folder.resolve("data"));
      assertEquals("ok", remote.tell("announce\t1"));
      var others = session.otherSessions();
      assertEquals(1, others.size());
      assertEquals("test-user", others.getFirst().user());
      var check = session.rotation().check(Progress.NONE, new CancelToken());
      assertEquals(others, check.sessions());
      assertTrue(check.ready());
      remote.kill();
      assertEquals(List.of(), session.otherSessions());
    }
    vaults
        .unlock(
            vault, Samples.password(1), Vaults.Presence.ANNOUNCED, Progress.NONE, new CancelToken())
        .close();
    try (var file = VaultFile.openReadOnly(vault, CallObserver.NONE)) {
      assertEquals(List.of(), file.read(Transaction::presences));
    }
  }

  @Test
  void aRotationWhileTheKeyIsBeingDerivedIsSeen() throws Exception {
    try (var other = unlock(1)) {
      var meddling =
          CheapVaults.between(
              folder.resolve("data"),
              new RealExports(),
              () ->
                  other
                      .rotation()
                      .rotate(Samples.rotation(1, 2, Set.of()), Progress.NONE, new CancelToken()));
      var failed = assertThrows(Failed.class, () -> Samples.unlock(meddling, vault, 1));
      assertEquals(new Failure.WrongPassword(), failed.failure());
    }
    unlock(2).close();
  }

  @Test
  void boundsOfTheKeyDerivationAreCheckedBeforeAnyWork() throws Exception {
    var greedy = new KdfParameters(2 << 20, 1, 1);
    var target = folder.resolve("greedy.keyturn");
    var created =
        assertThrows(
            Failed.class, () -> vaults.create(target, Samples.password(1), Optional.of(greedy)));
    assertTrue(created.failure() instanceof Failure.BeyondBounds);
    try (var session = unlock(1)) {
      var wanted =
          new PasswordChange(Samples.password(1), Samples.password(2), Optional.of(greedy));
      var changed = assertThrows(Failed.class, () -> session.rotation().changePassword(wanted));
      assertTrue(changed.failure() instanceof Failure.BeyondBounds);
    }
    assertTrue(!Files.exists(target));
    unlock(1).close();
  }
}
