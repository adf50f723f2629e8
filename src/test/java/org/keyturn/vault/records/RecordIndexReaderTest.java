package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.VaultKey;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure.DamagedRecord;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.StreamHeader;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfRetiredKey;

/// What does not fit its manifest is named with a word; everything else stays readable.
class RecordIndexReaderTest {
  private static final UUID ONE = RecordsFixture.id(1);
  private static final UUID TWO = RecordsFixture.id(2);
  private static final UUID FILE = RecordsFixture.id(3);

  private final Path path;
  private final RecordsFixture vault;

  RecordIndexReaderTest(@TempDir Path folder) throws Exception {
    path = folder.resolve("v.keyturn");
    vault = new RecordsFixture(path);
    vault.change(change -> {
      change.put(ONE, RecordsFixture.folder(1));
      change.put(TWO, RecordsFixture.folder(2));
      change.records().putChunk(FILE, 0, new byte[20]);
      change.put(FILE, attachment(1, 20));
    });
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private static OfAttachment attachment(int chunks, int length) {
    return new OfAttachment(ONE, 0, new StreamHeader(new byte[32], chunks, length, new byte[16]));
  }

  private SealedRecord row(Kind kind, UUID id) throws Failed {
    return vault.file.read(t -> t.records().find(kind, id).orElseThrow());
  }

  private void put(SealedRecord row) throws Failed {
    vault.forge(t -> t.records().put(row));
  }

  private void alter(Kind kind, UUID id) throws Failed {
    var row = row(kind, id);
    var first = row.first().clone();
    first[first.length - 1]++;
    put(new SealedRecord(kind, id, row.revision(), row.keyId(), first, row.second()));
  }

  /// That this is what is named, and how many folders are read.
  private void requireNamed(int folders, String... named) throws Failed {
    var index = vault.read();
    assertEquals(
        Set.of(named),
        Set.copyOf(
            index.damaged().stream()
                .map(one -> one.kind().word() + " " + one.reason().word())
                .toList()));
    assertEquals(named.length, index.damaged().size(), index.damaged().toString());
    assertEquals(folders, index.of(RecordKind.FOLDER).size());
  }

  @Test
  void ofAWholeVaultNothingIsNamed() throws Exception {
    requireNamed(2);
    assertTrue(vault.read().manifestWhole());
  }

  @Test
  void aRowWhoseBytesAreOthersIsAltered() throws Exception {
    alter(RecordKind.FOLDER, ONE);
    requireNamed(1, "folder altered");
    assertEquals(
        List.of(new DamagedRecord(RecordKind.FOLDER, ONE, DamageReason.ALTERED)),
        vault.read().damaged());
  }

  /// It opens, and is not the one that is listed.
  @Test
  void aRowThatWasSealedOnceMoreIsAltered() throws Exception {
    put(vault.cipher.seal(ONE, 2, RecordsFixture.folder(1)));
    requireNamed(1, "folder altered");
  }

  @Test
  void aRowThatIsGoneIsMissing() throws Exception {
    vault.forge(t -> t.records().delete(RecordKind.FOLDER, ONE));
    requireNamed(1, "folder missing");
  }

  @Test
  void aRowThatIsNotListedIsUnexpected() throws Exception {
    put(vault.cipher.seal(RecordsFixture.id(9), 2, RecordsFixture.folder(9)));
    requireNamed(2, "folder unexpected");
  }

  @Test
  void anEarlierRowThatWasPutBackIsRolledBack() throws Exception {
    var earlier = row(RecordKind.FOLDER, ONE);
    vault.change(change -> change.put(ONE, RecordsFixture.folder(7)));
    put(earlier);
    requireNamed(1, "folder rolled-back");
  }

  @Test
  void aRowThatSaysItIsOfAnotherKeyIsAlteredThoughItOpens() throws Exception {
    var row = row(RecordKind.FOLDER, ONE);
    try (var other = VaultKey.generate()) {
      put(new SealedRecord(row.kind(), ONE, 2, other.keyId(), row.first(), row.second()));
    }
    requireNamed(1, "folder altered");
  }

  @Test
  void theClearHeaderOfAnotherStateIsNamed() throws Exception {
    vault.forge(t -> t.writeHeaders(vault.header(8)));
    requireNamed(2, "header other-header");
    assertTrue(vault.read().otherHeader());
  }

  /// Without it each list still vouches for its rows.
  @Test
  void withoutTheSealedHeaderTheListsStillHold() throws Exception {
    alter(RecordKind.HEADER, SealedHeader.ROW);
    requireNamed(2, "header altered");
    vault.forge(t -> t.records().delete(RecordKind.HEADER, SealedHeader.ROW));
    requireNamed(2, "header missing");
    assertFalse(vault.read().manifestWhole());
    assertEquals(0, vault.read().revision());
  }

  /// Of a record without its list nothing but its own seal says that it belongs there.
  @Test
  void withoutItsListARecordIsReadAllTheSame() throws Exception {
    var list = ManifestBucket.rowId(1);
    alter(RecordKind.BUCKET, list);
    requireNamed(2, "bucket altered");
    vault.forge(t -> t.records().delete(RecordKind.BUCKET, list));
    requireNamed(2, "bucket missing");
    assertFalse(vault.read().manifestWhole());
  }

  @Test
  void anEarlierListThatWasPutBackIsRolledBack() throws Exception {
    var earlier = row(RecordKind.BUCKET, ManifestBucket.rowId(1));
    vault.change(change -> change.put(ONE, RecordsFixture.folder(7)));
    put(earlier);
    requireNamed(2, "bucket rolled-back");
  }

  @Test
  void aSecondHeaderOrListIsUnexpected() throws Exception {
    var strange = new UUID(0, 256);
    put(vault.cipher.sealRaw(RecordKind.BUCKET, strange, 2, new byte[0], new byte[0]));
    put(vault.cipher.sealRaw(RecordKind.HEADER, strange, 2, new byte[0], new byte[0]));
    requireNamed(2, "bucket unexpected", "header unexpected");
  }

  @Test
  void chunksMustBeThoseThatTheirRecordCounts() throws Exception {
    vault.forge(t -> t.records().putChunk(FILE, 1, new byte[20]));
    requireNamed(2, "attachment altered");
    vault.forge(t -> t.records().deleteChunks(FILE));
    requireNamed(2, "attachment missing");
    vault.forge(t -> t.records().putChunk(FILE, 0, new byte[21]));
    requireNamed(2, "attachment altered");
    vault.forge(t -> {
      t.records().deleteChunks(FILE);
      t.records().putChunk(FILE, 0, new byte[20]);
      t.records().putChunk(TWO, 0, new byte[20]);
    });
    requireNamed(2, "attachment unexpected");
    assertTrue(vault.read().find(RecordKind.ATTACHMENT, FILE).isPresent());
  }

  /// A row that lost its kind is missing where it was; more of them than that were added.
  @Test
  void rowsOfNoKindAreNamedOnlyIfNoneIsMissing() throws Exception {
    sql("UPDATE record SET kind = 63 WHERE hex(id) LIKE '01%01'");
    requireNamed(1, "folder missing");
    sql(
        "INSERT INTO record SELECT 62, id, revision, key_id, first, second FROM record"
            + " WHERE kind = 63");
    requireNamed(1, "folder missing", "header unexpected");
  }

  private void sql(String statement) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        var run = connection.createStatement()) {
      assertEquals(1, run.executeUpdate(statement));
    }
  }

  @Test
  void whatALaterProgramWroteIsKeptByItsKind() throws Exception {
    var kind = new OpaqueKind(99);
    var index =
        vault.change(change -> {
          var row =
              vault.cipher.sealParts(kind, ONE, change.revision(), new byte[3], Optional.empty());
          change.put(row, new Content.OfOpaque(kind));
        });
    assertEquals(List.of(), index.damaged());
    assertTrue(index.kinds().contains(kind));
    assertTrue(index.find(kind, ONE).isPresent());
  }

  @Test
  void aRowOfARetiredKeyIsNoticed() throws Exception {
    try (var retired = VaultKey.generate()) {
      vault.change(change ->
          change.put(TWO, new OfRetiredKey(retired.keyId(), 1, Instant.EPOCH, Instant.EPOCH)));
      assertFalse(vault.read().hasRowOfRetiredKey());
      put(new RecordCipher(RecordsFixture.VAULT, retired).seal(ONE, 2, RecordsFixture.folder(1)));
      requireNamed(1, "folder altered");
      assertTrue(vault.read().hasRowOfRetiredKey());
      assertFalse(vault.read().ofAnotherKey());
    }
  }

  @Test
  void aSetUnderOneOtherKeyIsNoDamage() throws Exception {
    try (var other = VaultKey.generate()) {
      var cipher = new RecordCipher(RecordsFixture.VAULT, other);
      var header = vault.header(1);
      assertTrue(vault.file.read(t -> RecordIndexReader.read(t, cipher, header)).ofAnotherKey());
      put(cipher.seal(ONE, 2, RecordsFixture.folder(1)));
      assertFalse(vault.file.read(t -> RecordIndexReader.read(t, cipher, header)).ofAnotherKey());
    }
  }

  @Test
  void aStateIsCurrentUntilTheNextWrite() throws Exception {
    var known = vault.read();
    assertTrue(current(known));
    vault.change(change -> change.put(ONE, RecordsFixture.folder(1)));
    assertFalse(current(known));
  }

  private boolean current(RecordIndex known) throws Failed {
    return vault.file.read(t -> RecordIndexReader.current(t, known));
  }

  @Test
  void aListTellsWhatPeopleKeep() throws Exception {
    vault.change(change ->
        change.put(ONE, new OfRetiredKey(vault.key.keyId(), 1, Instant.EPOCH, Instant.EPOCH)));
    var list = row(RecordKind.BUCKET, ManifestBucket.rowId(1));
    assertEquals(
        List.of(new DamagedRecord(RecordKind.FOLDER, ONE, DamageReason.MISSING)),
        RecordIndexReader.listed(list, vault.cipher));
    assertEquals(256, RecordIndexReader.bucketIds().size());
  }
}
