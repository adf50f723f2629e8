package org.keyturn.vault.rotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.AttachmentRef;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.model.json.ItemJson;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.AttachmentStreams;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfItem;
import org.keyturn.vault.records.Content.OfVersions;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordsFixture;

/// What becomes of each kind of record under the next key.
class ReencryptionTest {
  private static final Instant BEGAN = Instant.parse("2026-01-02T03:04:05Z");
  private static final UUID FILE = RecordsFixture.id(9);
  private static final byte[] SECRETS = "{}".getBytes(StandardCharsets.US_ASCII);

  private final NextKeyFixture fixture;
  private final RecordsFixture vault;
  private final RecordCipher next;

  ReencryptionTest(@TempDir Path folder) throws Exception {
    fixture = new NextKeyFixture(folder);
    vault = fixture.vault;
    next = fixture.next;
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private SealedRecord row(RecordKind kind, UUID id) throws Failed {
    return vault.file.read(t -> t.records().find(kind, id).orElseThrow());
  }

  private void item(Change change, UUID id, AttachmentRef... files) throws Failed {
    var overview =
        RecordsFixture.note("note").overview().withId(id).withAttachments(List.of(files));
    var bytes = ItemJson.writeOverview(overview);
    change.put(vault.cipher.sealItem(id, change.revision(), bytes, SECRETS), new OfItem(overview));
  }

  private static AttachmentRef file() {
    return new AttachmentRef(FILE, "file", 70_000, BEGAN);
  }

  private void attach(Change change, UUID item) throws Failed {
    var address = new AttachmentStreams.Address(FILE, item, change.revision());
    var in = new ByteArrayInputStream(new byte[70_000]);
    var cancel = new CancelToken();
    change.put(
        FILE,
        AttachmentStreams.write(change.records(), vault.cipher, address, in, cancel, _ -> {}));
  }

  @Test
  void everythingHasTheNextKeyAndItsOldRevision() throws Exception {
    var one = RecordsFixture.id(1);
    var two = RecordsFixture.id(2);
    vault.change(change -> item(change, one, file()));
    vault.change(change -> {
      attach(change, one);
      change.put(two, RecordsFixture.folder(2));
    });
    var before = row(RecordKind.ITEM, one);
    var known = fixture.rotate();
    assertEquals(List.of(), known.damaged());
    assertEquals(4, known.revision());
    assertEquals(2, known.header().key().generation());
    assertEquals(2, known.find(RecordKind.ITEM, one).orElseThrow().revision());
    assertEquals(3, known.find(RecordKind.FOLDER, two).orElseThrow().revision());
    assertEquals(
        RecordsFixture.folder(2), known.find(RecordKind.FOLDER, two).orElseThrow().content());
    var row = row(RecordKind.ITEM, one);
    assertEquals(next.keyId(), row.keyId());
    assertArrayEquals(vault.cipher.openFirst(before), next.openFirst(row));
    try (var secrets = next.openSecrets(row)) {
      assertArrayEquals(SECRETS, secrets.bytes());
    }
    assertFalse(Arrays.equals(before.first(), row.first()));
  }

  @Test
  void anAttachmentIsSealedAnewChunkByChunk() throws Exception {
    var item = RecordsFixture.id(1);
    vault.change(change -> {
      item(change, item, file());
      attach(change, item);
    });
    var old = ((OfAttachment) vault.cipher.open(row(RecordKind.ATTACHMENT, FILE))).stream();
    var known = fixture.rotate();
    var entry = known.find(RecordKind.ATTACHMENT, FILE).orElseThrow();
    var content = (OfAttachment) entry.content();
    assertEquals(old.chunks(), content.stream().chunks());
    assertEquals(old.length(), content.stream().length());
    assertFalse(Arrays.equals(old.salt(), content.stream().salt()));
    var out = new ByteArrayOutputStream();
    vault.file.read(t -> {
      AttachmentStreams.read(
          seq -> t.records().chunk(FILE, seq).orElseThrow(),
          next,
          new AttachmentStreams.Address(FILE, item, entry.revision()),
          content,
          out);
      return 0;
    });
    assertArrayEquals(new byte[70_000], out.toByteArray());
  }

  @Test
  void versionsAndWhatALaterProgramWroteGoOnByteForByte() throws Exception {
    var kind = new OpaqueKind(64);
    var one = RecordsFixture.id(1);
    var two = RecordsFixture.id(2);
    var versions = new OfVersions(one, 1);
    vault.change(change -> {
      long at = change.revision();
      change.put(vault.cipher.sealVersions(one, at, versions, SECRETS), versions);
      var opaque = new Content.OfOpaque(kind);
      change.put(vault.cipher.sealParts(kind, one, at, SECRETS, Optional.of(SECRETS)), opaque);
      change.put(vault.cipher.sealParts(kind, two, at, SECRETS, Optional.empty()), opaque);
    });
    assertEquals(List.of(), fixture.rotate().damaged());
    for (var each : List.of(RecordKind.VERSIONS, kind)) {
      var row = vault.file.read(t -> t.records().find(each, one).orElseThrow());
      try (var second = next.openSecrets(row)) {
        assertArrayEquals(SECRETS, second.bytes());
      }
    }
    var alone = vault.file.read(t -> t.records().find(kind, two).orElseThrow());
    assertArrayEquals(SECRETS, next.openFirst(alone));
    assertEquals(0, alone.second().length);
  }

  @Test
  void whatWasSetAsideIsLeftOutAndItsItemDoesNotKnowIt() throws Exception {
    var item = RecordsFixture.id(1);
    var folder = RecordsFixture.id(2);
    vault.change(change -> {
      item(change, item, file());
      attach(change, item);
      change.put(folder, RecordsFixture.folder(2));
    });
    var known =
        fixture.rotate(
            List.of(
                new DamagedRecord(RecordKind.ATTACHMENT, FILE, DamageReason.ALTERED),
                new DamagedRecord(RecordKind.FOLDER, folder, DamageReason.ALTERED)),
            new CancelToken());
    assertEquals(List.of(), known.damaged());
    assertTrue(known.of(RecordKind.FOLDER).isEmpty());
    assertTrue(known.of(RecordKind.ATTACHMENT).isEmpty());
    assertTrue(vault.file.read(t -> t.records().chunk(FILE, 0)).isEmpty());
    var content = (OfItem) known.find(RecordKind.ITEM, item).orElseThrow().content();
    assertEquals(List.of(), content.overview().details().attachments());
  }

  @Test
  void theLineOfStatesGoesOn() throws Exception {
    vault.change(_ -> {});
    var before = vault.read();
    var line = fixture.rotate().line();
    assertTrue(line.holds(before.line().now()));
    assertEquals(before.line().before().length + 16, line.before().length);
  }

  /// A line with a gap would tell of states that it does not know.
  @Test
  void aLineOfWhichARowWasSetAsideBeginsAnew() throws Exception {
    vault.change(_ -> {});
    vault.change(_ -> {});
    var now = vault.read().line().now();
    var line =
        fixture
            .rotate(
                List.of(new DamagedRecord(RecordKind.STATES, new UUID(0, 5), DamageReason.ALTERED)),
                new CancelToken())
            .line();
    assertArrayEquals(now, line.before());
  }

  @Test
  void aRecordThatDoesNotOpenStopsItAndLeavesTheVault() throws Exception {
    var id = RecordsFixture.id(1);
    vault.change(change -> item(change, id));
    vault.forge(t -> {
      var row = t.records().find(RecordKind.ITEM, id).orElseThrow();
      t.records()
          .put(
              new SealedRecord(
                  row.kind(), id, row.revision(), row.keyId(), row.first(), row.first()));
    });
    var failed = assertThrows(Failed.class, () -> fixture.rotate());
    assertEquals(
        new Failure.Damaged(
            Failure.Part.RECORDS,
            List.of(new DamagedRecord(RecordKind.ITEM, id, DamageReason.ALTERED))),
        failed.failure());
    requireAsBefore();
  }

  @Test
  void whoeverCancelsLeavesTheVault() throws Exception {
    vault.change(change -> item(change, RecordsFixture.id(1)));
    var cancel = new CancelToken();
    cancel.cancel();
    var failed = assertThrows(Failed.class, () -> fixture.rotate(List.of(), cancel));
    assertEquals(new Failure.Cancelled(), failed.failure());
    requireAsBefore();
    assertEquals(List.of(), vault.read().damaged());
  }

  private void requireAsBefore() throws Exception {
    vault.file.reopen();
    assertEquals(2, vault.read().revision());
    assertEquals(1, vault.read().header().key().generation());
  }
}
