package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.Overview;
import org.keyturn.model.json.ItemJson;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.VerifyReport;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.Content.OfVersions;

/// What only shows when every record is opened wholly: rows that are those of the manifest, and
/// hold what nobody can read.
class FullCheckTest {
  private static final UUID FILE = RecordsFixture.id(200);
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NO_JSON = "[".getBytes(StandardCharsets.US_ASCII);

  private final RecordsFixture vault;

  FullCheckTest(@TempDir Path folder) throws Exception {
    vault = new RecordsFixture(folder.resolve("v.keyturn"));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private VerifyReport check(CancelToken cancel) throws Failed {
    var index = vault.read();
    return vault.file.read(t ->
        new FullCheck(RowSources.within(t.records()), vault.cipher, index)
            .run(Stage.CHECK, Progress.NONE, cancel));
  }

  private List<DamagedRecord> damaged() throws Failed {
    return check(new CancelToken()).damaged();
  }

  private static List<DamagedRecord> named(Kind kind, UUID id, DamageReason reason) {
    return List.of(new DamagedRecord(kind, id, reason));
  }

  private void put(Change change, Overview overview, byte[] secrets) throws Failed {
    var row =
        vault.cipher.sealItem(
            overview.id(), change.revision(), ItemJson.writeOverview(overview), secrets);
    change.put(row, new OfItem(overview));
  }

  private static Overview note(AttachmentRef... files) {
    return RecordsFixture.note("note").overview().withAttachments(List.of(files));
  }

  private static AttachmentRef file(long size) {
    return new AttachmentRef(FILE, "file", size, RecordsFixture.NOW);
  }

  /// An attachment of three bytes, of the item that it says.
  private OfAttachment attach(Change change, UUID item) throws Failed {
    var address = new AttachmentStreams.Address(FILE, item, change.revision());
    var content =
        AttachmentStreams.write(
            change.records(),
            vault.cipher,
            address,
            new ByteArrayInputStream(new byte[] {1, 2, 3}),
            new CancelToken(),
            _ -> {});
    change.put(FILE, content);
    return content;
  }

  @Test
  void whatIsWholeIsCounted() throws Exception {
    var note = note(file(3));
    vault.change(change -> {
      put(change, note, NOTHING);
      put(change, note(), NOTHING);
      change.put(RecordsFixture.id(1), RecordsFixture.folder(1));
      attach(change, note.id());
    });
    var report = check(new CancelToken());
    assertTrue(report.whole());
    assertEquals(2, report.items());
    assertEquals(1, report.folders());
    assertEquals(1, report.attachments());
  }

  /// They are there, or were.
  @Test
  void whatIsDamagedIsCountedToo() throws Exception {
    var note = note();
    vault.change(change -> {
      put(change, note, NOTHING);
      change.put(RecordsFixture.id(1), RecordsFixture.folder(1));
    });
    vault.forge(t -> {
      t.records().delete(RecordKind.ITEM, note.id());
      t.records().delete(RecordKind.FOLDER, RecordsFixture.id(1));
    });
    var report = check(new CancelToken());
    assertEquals(2, report.damaged().size());
    assertEquals(1, report.items());
    assertEquals(1, report.folders());
  }

  @Test
  void secretsThatDoNotOpenOrAreNoSecretsAreDamage() throws Exception {
    var note = note();
    for (boolean opens : new boolean[] {false, true}) {
      vault.change(change -> {
        var row =
            vault.cipher.sealItem(
                note.id(), change.revision(), ItemJson.writeOverview(note), NO_JSON);
        var garbled =
            new SealedRecord(
                row.kind(), row.id(), row.revision(), row.keyId(), row.first(), row.first());
        change.put(opens ? row : garbled, new OfItem(note));
      });
      assertEquals(List.of(), vault.read().damaged());
      assertEquals(named(RecordKind.ITEM, note.id(), DamageReason.ALTERED), damaged());
    }
  }

  @Test
  void aFileThatItsItemKnowsMustBeThere() throws Exception {
    var note = note(file(3));
    vault.change(change -> put(change, note, NOTHING));
    assertEquals(named(RecordKind.ATTACHMENT, FILE, DamageReason.MISSING), damaged());
  }

  @Test
  void aFileMustBeTheOneThatItsItemKnows() throws Exception {
    var note = note(file(3));
    vault.change(change -> {
      put(change, note, NOTHING);
      attach(change, note().id());
    });
    assertEquals(named(RecordKind.ATTACHMENT, FILE, DamageReason.MISSING), damaged());
    var larger = note(file(4));
    vault.change(change -> {
      change.remove(RecordKind.ITEM, note.id());
      change.remove(RecordKind.ATTACHMENT, FILE);
      put(change, larger, NOTHING);
      attach(change, larger.id());
    });
    assertEquals(named(RecordKind.ATTACHMENT, FILE, DamageReason.MISSING), damaged());
  }

  /// Lengths and the last tag stand in the clear; what lies between them only a seal holds.
  @Test
  void aFileWhoseBytesAreOthersIsDamage() throws Exception {
    var note = note(file(3));
    vault.change(change -> {
      put(change, note, NOTHING);
      attach(change, note.id());
    });
    vault.forge(t -> {
      var chunk = t.records().chunk(FILE, 0).orElseThrow();
      chunk[0]++;
      t.records().deleteChunks(FILE);
      t.records().putChunk(FILE, 0, chunk);
    });
    assertEquals(List.of(), vault.read().damaged());
    assertEquals(named(RecordKind.ATTACHMENT, FILE, DamageReason.ALTERED), damaged());
  }

  @Test
  void whatWasNamedBeforeIsNamedOnce() throws Exception {
    var note = note(file(3));
    vault.change(change -> {
      put(change, note, NOTHING);
      attach(change, note.id());
    });
    vault.forge(t -> t.records().deleteChunks(FILE));
    assertEquals(named(RecordKind.ATTACHMENT, FILE, DamageReason.MISSING), damaged());
  }

  @Test
  void versionsAreOpenedToo() throws Exception {
    var id = RecordsFixture.id(4);
    var content = new OfVersions(RecordsFixture.id(1), 0);
    var none = "{\"versions\":[]}".getBytes(StandardCharsets.US_ASCII);
    vault.change(change ->
        change.put(vault.cipher.sealVersions(id, change.revision(), content, none), content));
    assertEquals(List.of(), damaged());
    vault.change(change ->
        change.put(vault.cipher.sealVersions(id, change.revision(), content, NO_JSON), content));
    assertEquals(named(RecordKind.VERSIONS, id, DamageReason.ALTERED), damaged());
  }

  /// Whatever it means, it opens.
  @Test
  void whatALaterProgramWroteIsOpenedUnread() throws Exception {
    var kind = new OpaqueKind(70);
    var id = RecordsFixture.id(5);
    vault.change(change ->
        change.put(
            vault.cipher.sealParts(kind, id, change.revision(), NO_JSON, Optional.of(NO_JSON)),
            new Content.OfOpaque(kind)));
    assertEquals(List.of(), damaged());
    vault.change(change -> {
      var row = vault.cipher.sealParts(kind, id, change.revision(), NO_JSON, Optional.empty());
      change.put(
          new SealedRecord(kind, id, row.revision(), row.keyId(), row.first(), row.first()),
          new Content.OfOpaque(kind));
    });
    assertEquals(named(new OpaqueKind(70), id, DamageReason.ALTERED), damaged());
  }

  @Test
  void whatWasOpenedIsMeasured() throws Exception {
    vault.change(change -> put(change, note(), NOTHING));
    var index = vault.read();
    var row =
        vault.file.read(t -> {
          var check = new FullCheck(RowSources.within(t.records()), vault.cipher, index);
          assertTrue(check.run(Stage.CHECK, Progress.NONE, new CancelToken()).whole());
          var id = index.of(RecordKind.ITEM).keySet().iterator().next();
          assertEquals(t.records().find(RecordKind.ITEM, id).orElseThrow().size(), check.bytes());
          return check.bytes();
        });
    assertTrue(row > 0);
  }

  @Test
  void whoeverCancelsIsHeard() throws Exception {
    vault.change(change -> put(change, note(), NOTHING));
    var cancel = new CancelToken();
    cancel.cancel();
    assertEquals(
        new Failure.Cancelled(), assertThrows(Failed.class, () -> check(cancel)).failure());
  }
}
