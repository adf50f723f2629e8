package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.VaultKey;
import org.keyturn.model.DamageReason;
import org.keyturn.model.VaultSettings;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfSettings;
import org.keyturn.vault.records.Content.OfStates;
import org.keyturn.vault.records.Content.OfVersions;

/// What a session knows, and what it concludes from that.
class RecordIndexTest {
  private static final UUID ONE = RecordsFixture.id(1);
  private static final UUID TWO = RecordsFixture.id(2);

  private final VaultKey key = VaultKey.generate();
  private final RecordCipher cipher = new RecordCipher(RecordsFixture.VAULT, key);

  @AfterEach
  void close() {
    key.close();
  }

  /// @param state the number in its name
  private RecordIndex index(long revision, long state) {
    var header = RecordsFixture.header(RecordsFixture.VAULT, 1, key, 1);
    return new RecordIndex(header, revision, ByteBuffer.allocate(32).putLong(state).array());
  }

  private static byte[] names(long... states) {
    var names = ByteBuffer.allocate(16 * states.length);
    for (long state : states) {
      names.putLong(state).putLong(0);
    }
    return names.array();
  }

  private SealedRecord folder(UUID id, long revision) {
    return cipher.seal(id, revision, RecordsFixture.folder(1));
  }

  private static void put(RecordIndex index, SealedRecord row, Content content) {
    var hash = ManifestBucket.hash(row);
    index.put(row.id(), new RecordIndex.Entry(content, row.revision(), hash));
  }

  private static void put(RecordIndex index, SealedRecord row) {
    put(index, row, RecordsFixture.folder(1));
  }

  private void line(RecordIndex index, int row, long revision, long... states) {
    var content = new OfStates(names(states));
    put(index, cipher.seal(StateLine.rowId(row), revision, content), content);
  }

  private OfDraftKey draftKey() {
    return new OfDraftKey(1, new byte[32], SecretBytes.copyOf(new byte[32]), List.of());
  }

  /// Rows are written over when the line comes round: their numbers do not tell their order.
  @Test
  void theLineIsReadInTheOrderOfItsRevisions() {
    var index = index(9, 90);
    line(index, 0, 8, 70, 80);
    line(index, 1, 6, 50, 60);
    assertEquals(ByteBuffer.wrap(names(50, 60, 70, 80)), ByteBuffer.wrap(index.line().before()));
    index.damage(RecordKind.STATES, StateLine.rowId(2), DamageReason.ALTERED);
    assertEquals(0, index.line().before().length);
  }

  @Test
  void aLaterStateWhoseLineHoldsThisOneComesAfterIt() {
    var later = index(4, 40);
    line(later, 0, 4, 20, 30);
    assertFalse(index(3, 30).forkedFrom(later));
    assertFalse(later.forkedFrom(later));
    assertTrue(index(3, 31).forkedFrom(later));
    assertTrue(later.forkedFrom(index(3, 30)), "which comes before it");
  }

  /// Where the line does not reach, a record that was written by then and is not known tells.
  @Test
  void withoutALineAStrangeRecordTells() {
    var before = index(5, 50);
    var known = folder(ONE, 3);
    put(before, known);
    var later = index(9, 90);
    put(later, known);
    put(later, folder(TWO, 6));
    assertFalse(before.forkedFrom(later));
    put(later, folder(RecordsFixture.id(3), 5));
    assertTrue(before.forkedFrom(later));
  }

  @Test
  void aRecordThatWasDamagedHereIsNoStranger() {
    var before = index(5, 50);
    before.damage(RecordKind.FOLDER, ONE, DamageReason.ALTERED);
    var later = index(9, 90);
    put(later, folder(ONE, 3));
    assertFalse(before.forkedFrom(later));
  }

  @Test
  void aRowIsTheOneThatIsListedByRevisionAndHash() {
    var index = index(5, 50);
    var row = folder(ONE, 3);
    put(index, row);
    var entry = index.find(RecordKind.FOLDER, ONE).orElseThrow();
    assertTrue(entry.is(row));
    assertFalse(entry.is(folder(ONE, 3)), "sealed once more");
    var moved = new SealedRecord(row.kind(), ONE, 4, row.keyId(), row.first(), row.second());
    assertFalse(entry.is(moved));
  }

  @Test
  void onlyTheManifestItselfMakesItNotWhole() {
    var index = index(5, 50);
    assertTrue(index.manifestWhole());
    index.damage(RecordKind.ITEM, ONE, DamageReason.ALTERED);
    assertTrue(index.manifestWhole());
    index.damage(RecordKind.BUCKET, ONE, DamageReason.ALTERED);
    assertFalse(index.manifestWhole());
  }

  /// For work that takes longer than one step: what comes later does not show, and keys stay here.
  @Test
  void aCopyIsOfNow() {
    var index = index(5, 50);
    put(index, folder(ONE, 3));
    index.damage(RecordKind.ITEM, TWO, DamageReason.ALTERED);
    var keys = draftKey();
    put(index, cipher.seal(TWO, 3, keys), keys);
    var copy = index.copy();
    index.remove(RecordKind.FOLDER, ONE);
    index.advance(index.header(), 6, new byte[32]);
    assertEquals(5, copy.revision());
    assertEquals(Set.of(ONE), copy.of(RecordKind.FOLDER).keySet());
    assertEquals(1, copy.damaged().size());
    assertTrue(copy.of(RecordKind.DRAFT_KEY).isEmpty());
    keys.privateKey().close();
  }

  @Test
  void closedKeysAreWiped() {
    var index = index(5, 50);
    var keys = draftKey();
    put(index, cipher.seal(TWO, 3, keys), keys);
    index.closeKeys();
    assertThrows(IllegalStateException.class, () -> keys.privateKey().lend(byte[]::clone));
  }

  @Test
  void whatPeopleKeepIsForgottenAndTheRestStays() {
    var index = index(5, 50);
    put(index, folder(ONE, 3));
    var versions = new OfVersions(ONE, 1);
    put(index, cipher.seal(ONE, 3, versions), versions);
    var settings = new OfSettings(VaultSettings.DEFAULT);
    put(index, cipher.seal(TWO, 3, settings), settings);
    line(index, 0, 5, 40);
    index.forgetContents();
    for (var kind : List.of(RecordKind.FOLDER, RecordKind.VERSIONS, RecordKind.SETTINGS)) {
      assertTrue(index.of(kind).isEmpty());
    }
    assertEquals(1, index.of(RecordKind.STATES).size());
  }

  @Test
  void theVersionsOfAnItemAreFoundByTheItem() {
    var index = index(1, 1);
    var first = new OfVersions(ONE, 1);
    index.put(TWO, new RecordIndex.Entry(first, 1, new byte[32]));
    assertEquals(Optional.of(TWO), index.versionsOf(ONE));
    assertEquals(Optional.of(TWO), index.copy().versionsOf(ONE));
    index.remove(RecordKind.VERSIONS, TWO);
    assertEquals(Optional.empty(), index.versionsOf(ONE));
  }
}
