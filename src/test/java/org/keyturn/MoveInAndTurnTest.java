package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Folder;
import org.keyturn.model.Item;
import org.keyturn.text.FailureText;
import org.keyturn.transfer.KeyturnFormat;
import org.keyturn.transfer.Transfers;
import org.keyturn.vault.Duplicates;
import org.keyturn.vault.ExportNote;
import org.keyturn.vault.ImportPlan;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.Session;
import org.keyturn.vault.Vaults;
import org.keyturn.vault.environment.CheapVaults;

/// The way of a person who moves in from Bitwarden and then turns the key: nothing changes but the
/// key.
class MoveInAndTurnTest {
  @TempDir Path folder;
  private final Password old = Password.of("old master password".toCharArray());
  private final Password next = Password.of("new master password".toCharArray());
  private final Transfers transfers = RealTransfers.transfers();
  private Vaults vaults;
  private Path vault;

  @BeforeEach
  void begin() {
    vaults = CheapVaults.in(folder.resolve("data"), new KeyturnFormat(() -> CheapVaults.CHEAP));
    vault = folder.resolve("Personal.keyturn");
  }

  @Test
  void theKeyTurnsAndNothingElse() throws Exception {
    Everything before;
    ExportNote yesterday;
    RotationReport report;
    try (var session = vaults.create(vault, old, Optional.empty())) {
      imports(session);
      attach(session);
      yesterday = export(session, "yesterday.keyturn-export");
      before = Everything.of(session);
      report = session.rotation().rotate(request(Set.of()), Progress.NONE, new CancelToken());
    }
    assertEquals(before.items().size(), report.amounts().items());
    assertNotEquals(report.keys().old(), report.keys().current());

    var refused = assertThrows(Failed.class, () -> unlock(old));
    assertEquals(new Failure.WrongPassword(), refused.failure());
    try (var session = unlock(next)) {
      assertEquals(before.items(), Everything.of(session).items());
      assertEquals(before.folders(), Everything.of(session).folders());
      assertEquals(before.files().keySet(), Everything.of(session).files().keySet());
      Everything.of(session)
          .files()
          .forEach((id, bytes) -> assertArrayEquals(before.files().get(id), bytes));
      stale(session, yesterday, report);
    }
  }

  private void stale(Session session, ExportNote yesterday, RotationReport report) {
    var choice = new Transfers.ImportChoice(Optional.empty());
    var failed =
        assertThrows(
            Failed.class,
            () ->
                transfers.importFile(
                    session,
                    yesterday.path(),
                    choice,
                    ImportPlan.of("x"),
                    Progress.NONE,
                    new CancelToken()));
    var stale = assertInstanceOf(Failure.StaleExport.class, failed.failure());
    assertEquals(report.keys().old().hex(), stale.keyId());
    assertEquals(1, stale.generation());
    assertTrue(stale.retired().isAfter(yesterday.created().minusSeconds(1)));
    assertEquals(5, FailureText.code(stale));
  }

  @Test
  void tickedExportsAreMadeAgain() throws Exception {
    try (var session = vaults.create(vault, old, Optional.empty())) {
      imports(session);
      attach(session);
      var note = export(session, "kept.keyturn-export");
      var report =
          session
              .rotation()
              .rotate(
                  request(Set.of(note.identity().exportId())), Progress.NONE, new CancelToken());
      assertEquals(List.of(note.path()), report.renewals().renewed());
      assertTrue(report.renewals().stale().isEmpty());
    }
    Everything before;
    try (var session = unlock(next)) {
      before = Everything.of(session);
      var choice = new Transfers.ImportChoice(Optional.empty());
      var again =
          transfers.preview(
              session,
              folder.resolve("kept.keyturn-export"),
              choice,
              Optional.empty(),
              Progress.NONE,
              new CancelToken());
      assertEquals(before.items().size(), again.counts().items());
      assertEquals(before.items().size(), again.skipped(Duplicates.IDENTICAL));
      assertTrue(again.problems().isEmpty());
    }
  }

  @Test
  void aMistypedPasswordAndADamagedHeaderAreToldApart() throws Exception {
    vaults.create(vault, old, Optional.empty()).close();
    var wrong = assertThrows(Failed.class, () -> unlock(next));
    assertEquals(3, FailureText.code(wrong.failure()));
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + vault);
        var statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE header_a SET bytes = zeroblob(155)");
      statement.executeUpdate("UPDATE header_b SET bytes = zeroblob(155)");
    }
    var damaged = assertThrows(Failed.class, () -> unlock(old));
    assertEquals(new Failure.Damaged(Failure.Part.BOTH_HEADERS), damaged.failure());
    assertEquals(4, FailureText.code(damaged.failure()));
  }

  private void imports(Session session) throws Exception {
    var choice = new Transfers.ImportChoice(Optional.empty());
    var plain =
        transfers.importFile(
            session,
            resource("unencrypted.json"),
            choice,
            ImportPlan.of("x"),
            Progress.NONE,
            new CancelToken());
    assertTrue(plain.imported() > 0);
    assertTrue(plain.problems().isEmpty(), plain.problems().toString());
    var sealed =
        new Transfers.ImportChoice(Optional.of(Password.of("export password".toCharArray())));
    var second =
        transfers.importFile(
            session,
            resource("password-protected.json"),
            sealed,
            ImportPlan.of("x"),
            Progress.NONE,
            new CancelToken());
    assertEquals(plain.imported(), second.imported() + second.skipped());
    var refused =
        assertThrows(
            Failed.class,
            () ->
                transfers.importFile(
                    session,
                    resource("account-restricted.json"),
                    choice,
                    ImportPlan.of("x"),
                    Progress.NONE,
                    new CancelToken()));
    assertEquals(10, FailureText.code(refused.failure()));
  }

  private Path resource(String name) throws Exception {
    var target = folder.resolve(name);
    try (var in = getClass().getResourceAsStream("/interop/bitwarden/account-pbkdf2/" + name)) {
      Files.copy(Objects.requireNonNull(in), target, StandardCopyOption.REPLACE_EXISTING);
    }
    return target;
  }

  private static void attach(Session session) throws Failed {
    var random = new Random(7);
    for (var overview : session.items().list()) {
      for (int size : new int[] {0, 1, 65_536, 200_001}) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        session
            .attachments()
            .add(
                overview.id(),
                "file-" + size,
                new ByteArrayInputStream(bytes),
                size,
                Progress.NONE,
                new CancelToken());
      }
    }
  }

  private ExportNote export(Session session, String name) throws Failed {
    return session
        .exports()
        .create(folder.resolve(name), Optional.empty(), Progress.NONE, new CancelToken());
  }

  private RotationRequest request(Set<UUID> renew) {
    return new RotationRequest(
        new PasswordChange(old, next, Optional.empty()),
        renew,
        RotationRequest.BackupChoice.UNTIL_UNLOCK,
        Optional.empty());
  }

  private Session unlock(Password password) throws Failed {
    return vaults.unlock(vault, password, Vaults.Presence.QUIET, Progress.NONE, new CancelToken());
  }

  private record Everything(Map<UUID, Item> items, List<Folder> folders, Map<UUID, byte[]> files) {
    static Everything of(Session session) throws Failed {
      var contents = session.contents();
      var items = new HashMap<UUID, Item>();
      var files = new HashMap<UUID, byte[]>();
      for (var id : contents.items()) {
        var item = contents.item(id);
        items.put(id, item);
        for (var file : item.overview().details().attachments()) {
          var out = new ByteArrayOutputStream();
          contents.attachment(file, out);
          files.put(file.id(), out.toByteArray());
        }
      }
      return new Everything(items, contents.folders(), files);
    }
  }
}
