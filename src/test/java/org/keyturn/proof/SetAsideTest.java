package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.RecordKind;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.RotationRequest;
import org.keyturn.vault.SessionState;

/// A record that does not open blocks the rotation until it is set aside.
class SetAsideTest {
  @TempDir static Path shared;
  private static SmallVault original;
  @TempDir Path folder;
  private Path vault;
  private Path aside;
  private Door door;

  @BeforeAll
  static void build() throws Failed, IOException {
    original = SmallVault.build(shared, 100_000);
  }

  @BeforeEach
  void lay() throws IOException {
    vault = folder.resolve("small.keyturn");
    aside = folder.resolve("set-aside.txt");
    door = new Door(folder.resolve("data"));
    Files.write(vault, original.bytes());
  }

  private void forge(String sql, UUID id) throws SQLException {
    try (var forge = new Forge(vault)) {
      assertTrue(forge.run(sql, Forge.bytes(id)) > 0);
    }
  }

  private UUID only(int kind) throws SQLException {
    try (var forge = new Forge(vault)) {
      return forge.ids(kind).getFirst();
    }
  }

  /// @return the item with this name
  private UUID named(String name) throws Failed {
    try (var session = door.unlock(vault, Door.NEW)) {
      return session.items().list().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow()
          .id();
    }
  }

  private byte[] blob(String sql, UUID id) throws SQLException {
    try (var forge = new Forge(vault)) {
      return forge.blob(sql, Forge.bytes(id));
    }
  }

  @Test
  void blocksUntilTheItemIsSetAside() throws Exception {
    var mail = named("Mail");
    forge("UPDATE record SET second = zeroblob(length(second)) WHERE id = ?", mail);
    var first = blob("SELECT first FROM record WHERE id = ?", mail);
    var damaged = List.of(new DamagedRecord(RecordKind.ITEM, mail, DamageReason.ALTERED));
    try (var session = door.unlock(vault, Door.NEW)) {
      var refused = assertThrows(Failed.class, () -> Door.rotate(session, Door.NEW, Door.OLD));
      assertEquals(new Failure.Damaged(Failure.Part.RECORDS, damaged), refused.failure());
      assertEquals(SessionState.UNLOCKED, session.state());
      var report = Door.rotate(session, Door.NEW, Door.OLD, Optional.of(aside));
      assertEquals(damaged, report.setAside().subList(0, 1));
      var versions = report.setAside().getLast();
      assertEquals(RecordKind.VERSIONS, versions.kind());
      assertEquals(DamageReason.WITHOUT_ITEM, versions.reason());
      assertEquals(2, report.setAside().size());
    }
    var line = Files.readAllLines(aside).get(1).split("\t", -1);
    assertEquals(List.of("item", mail.toString(), "altered"), List.of(line).subList(0, 3));
    assertEquals(Base64.getEncoder().encodeToString(first), line[5]);
    requireRest(Set.of(mail));
  }

  @Test
  void setsAnAttachmentAsideAndTakesItOffItsItem() throws Exception {
    var file = only(Forge.ATTACHMENT);
    forge("UPDATE chunk SET bytes = zeroblob(length(bytes)) WHERE attachment = ?", file);
    try (var session = door.unlock(vault, Door.NEW)) {
      var report = Door.rotate(session, Door.NEW, Door.OLD, Optional.of(aside));
      assertEquals(
          Set.of(new DamagedRecord(RecordKind.ATTACHMENT, file, DamageReason.ALTERED)),
          new HashSet<>(report.setAside()));
    }
    var note = named2("Note");
    requireRest(Set.of(file, note));
    try (var session = door.unlock(vault, Door.OLD)) {
      var opened = session.items().open(note).value();
      assertEquals(List.of(), opened.overview().details().attachments());
      assertFalse(opened.secrets().notes().isEmpty());
    }
  }

  private UUID named2(String name) throws Failed {
    try (var session = door.unlock(vault, Door.OLD)) {
      return session.items().list().stream()
          .filter(one -> one.name().equals(name))
          .findFirst()
          .orElseThrow()
          .id();
    }
  }

  @Test
  void setsAnItemAsideWithItsAttachment() throws Exception {
    var note = named("Note");
    var file = only(Forge.ATTACHMENT);
    var chunk = blob("SELECT bytes FROM chunk WHERE seq = 1 AND attachment = ?", file);
    forge("UPDATE record SET first = zeroblob(length(first)) WHERE id = ?", note);
    try (var session = door.unlock(vault, Door.NEW)) {
      var report = Door.rotate(session, Door.NEW, Door.OLD, Optional.of(aside));
      assertEquals(
          Set.of(note, file),
          report.setAside().stream().map(DamagedRecord::id).collect(Collectors.toSet()));
    }
    assertTrue(
        Files.readAllLines(aside)
            .contains("chunk\t1\t" + Base64.getEncoder().encodeToString(chunk)));
    requireRest(Set.of(note, file));
    try (var forge = new Forge(vault)) {
      assertEquals(List.of(), forge.ids(Forge.ATTACHMENT));
      assertEquals(List.of(), forge.blobs("SELECT bytes FROM chunk"));
    }
  }

  @Test
  void makesADamagedManifestAnew() throws Exception {
    forge("DELETE FROM record WHERE kind = 2 AND id <> ?", new UUID(0, 3));
    try (var session = door.unlock(vault, Door.NEW)) {
      assertEquals(
          255, Door.rotate(session, Door.NEW, Door.OLD, Optional.of(aside)).setAside().size());
    }
    requireRest(Set.of());
  }

  @Test
  void leavesNoFileOfARunThatWasCancelled() throws Exception {
    forge("DELETE FROM record WHERE id = ?", named("Mail"));
    var cancel = new CancelToken();
    try (var session = door.unlock(vault, Door.NEW)) {
      var request =
          new RotationRequest(
              new PasswordChange(Door.NEW, Door.OLD, Optional.empty()),
              Set.of(),
              RotationRequest.BackupChoice.NONE,
              Optional.of(aside));
      var refused =
          assertThrows(
              Failed.class,
              () ->
                  session
                      .rotation()
                      .rotate(
                          request,
                          tick -> {
                            if (Files.exists(aside)) {
                              cancel.cancel();
                            }
                          },
                          cancel));
      assertEquals(new Failure.Cancelled(), refused.failure());
      assertFalse(Files.exists(aside));
    }
    door.unlock(vault, Door.NEW).close();
  }

  /// The turned vault is whole and holds everything but this.
  private void requireRest(Set<UUID> gone) throws Failed {
    var expected = new TreeMap<>(original.contents());
    expected.keySet().removeAll(gone);
    try (var session = door.unlock(vault, Door.OLD)) {
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
      var now = new TreeMap<>(Inventory.of(session).lines());
      now.keySet().removeAll(gone);
      assertEquals(expected, now);
    }
  }
}
