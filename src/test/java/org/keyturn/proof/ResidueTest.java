package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.vault.PasswordChange;
import org.keyturn.vault.Session;

/// Nothing that was sealed earlier is left in any file of the vault's folder.
@Execution(ExecutionMode.CONCURRENT)
class ResidueTest {
  private final Random random = new Random(12);
  private final Residue residue = new Residue();
  @TempDir Path temporary;
  private Path folder;
  private Path vault;
  private Door door;

  @BeforeEach
  void begin() throws Exception {
    folder = Files.createDirectory(temporary.resolve("vaults"));
    vault = folder.resolve("large.keyturn");
    door = new Door(temporary.resolve("data"));
  }

  /// @return ids of items of 256 to 6,000 bytes
  private List<UUID> fill(Session session, int items) throws Failed {
    var ids = new ArrayList<UUID>();
    session
        .imports()
        .pour(
            sink -> {
              for (int i = 0; i < items; i++) {
                var note =
                    Samples.note("Note " + i, Samples.text(random, 256 + random.nextInt(5_745)));
                ids.add(note.id());
                sink.item(note);
              }
            },
            Progress.NONE,
            new CancelToken());
    return ids;
  }

  @Test
  void leavesNothingOfTheOldKeys() throws Exception {
    try (var session = door.create(vault, Door.OLD)) {
      var ids = fill(session, 2_000);
      residue.rememberAll(vault);
      edit(session, ids);
      residue.rememberAll(vault);
      Door.rotate(session, Door.OLD, Door.NEW);
    }
    residue.rememberAll(vault);
    try (var session = door.unlock(vault, Door.NEW)) {
      Door.rotate(session, Door.NEW, Door.NEW);
    }
    assertNotEquals(List.of(), residue.search(folder), "the backup still holds old bytes");
    door.unlock(vault, Door.NEW).close();
    assertTrue(residue.size() > 3 * 4_000, "remembered " + residue.size());
    assertEquals(List.of(), residue.search(folder));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(vault), files.toList());
    }
  }

  private void edit(Session session, List<UUID> ids) throws Failed {
    for (int i = 0; i < 40; i++) {
      var opened = session.items().open(ids.get(50 * i));
      var text = Samples.text(random, 256 + random.nextInt(5_745));
      var edited = Samples.note(opened.value().name(), text).secrets();
      session.items().save(opened.value().withSecrets(edited), opened.revision());
    }
    for (int i = 0; i < 10; i++) {
      var bytes = Samples.bytes(i, 100 + random.nextInt(150_000));
      Door.attach(session, ids.get(i), "file " + i, bytes);
    }
    var first = session.items().open(ids.getFirst()).value();
    session
        .attachments()
        .remove(ids.getFirst(), first.overview().details().attachments().getFirst().id());
  }

  @Test
  void leavesNothingOfWhatWasPurged() throws Exception {
    try (var session = door.create(vault, Door.OLD)) {
      var ids = fill(session, 400);
      for (int i = 0; i < 8; i++) {
        Door.attach(session, ids.get(20 * i), "file", Samples.bytes(i, 40_000 + i));
      }
      var gone = new ArrayList<UUID>();
      for (int i = 0; i < ids.size(); i += 4) {
        gone.add(ids.get(i));
        for (var part : List.of("first", "second")) {
          residue.remember(
              vault, "SELECT " + part + " FROM record WHERE id = ?", Forge.bytes(ids.get(i)));
        }
      }
      residue.remember(vault, "SELECT bytes FROM chunk");
      assertNotEquals(List.of(), residue.search(folder));
      session.items().purge(gone);
      assertEquals(List.of(), residue.search(folder));
      assertEquals(300, session.items().list().size());
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
  }

  @Test
  void leavesNothingOfARemovedAttachmentOrAnEarlierWrap() throws Exception {
    try (var session = door.create(vault, Door.OLD)) {
      var ids = fill(session, 20);
      var file = Door.attach(session, ids.getFirst(), "file", Samples.bytes(1, 300_000));
      residue.remember(vault, "SELECT bytes FROM chunk");
      residue.remember(vault, "SELECT substr(bytes, 36, 32) FROM header_a");
      residue.remember(vault, "SELECT substr(bytes, -60) FROM header_a");
      session.attachments().remove(ids.getFirst(), file.id());
      session.rotation().changePassword(new PasswordChange(Door.OLD, Door.NEW, Optional.empty()));
      assertEquals(List.of(), residue.search(folder));
    }
  }

  @Test
  void leavesNothingOfAHistoryThatWasWiped() throws Exception {
    try (var session = door.create(vault, Door.OLD)) {
      fill(session, 60);
      var mail = Samples.login("Mail", "first password");
      long revision = session.items().save(mail, 0);
      session.items().save(Samples.withPassword(mail, "second password"), revision);
      var opened = session.items().open(mail.id());
      assertEquals(1, opened.value().secrets().history().size());
      residue.remember(vault, "SELECT second FROM record WHERE id = ?", Forge.bytes(mail.id()));
      session
          .items()
          .save(Samples.withPassword(opened.value(), "second password"), opened.revision());
      assertEquals(List.of(), session.items().open(mail.id()).value().secrets().history());
      assertEquals(List.of(), residue.search(folder));
      assertTrue(session.verify(Progress.NONE, new CancelToken()).whole());
    }
  }
}
