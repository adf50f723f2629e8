package org.keyturn.vault.rotation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.VaultKey;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordsFixture;

/// Before a rotation is committed, the new rows open to what the old ones did.
class ComparisonTest {
  private static final UUID ONE = RecordsFixture.id(1);
  private static final byte[] FIRST = {1, 2};
  private static final byte[] SECOND = {3};

  private final RecordsFixture vault;
  private final VaultKey nextKey = VaultKey.generate();
  private final RecordCipher next = new RecordCipher(RecordsFixture.VAULT, nextKey);
  private final Comparison comparison = new Comparison();

  ComparisonTest(@TempDir Path folder) throws Exception {
    vault = new RecordsFixture(folder.resolve("v.keyturn"));
  }

  @AfterEach
  void close() {
    comparison.close();
    nextKey.close();
    vault.close();
  }

  private SealedRecord item(long revision, byte[] first, byte[] second) {
    return next.sealItem(ONE, revision, first, second);
  }

  /// Holds the new rows, and no others, against what is remembered.
  private void compare(SealedRecord... rows) throws Failed {
    compare(new CancelToken(), new ArrayList<>(), rows);
  }

  private void compare(CancelToken cancel, List<Tick> ticks, SealedRecord... rows) throws Failed {
    vault.file.write(t -> {
      var records = t.nextRecords();
      for (var row : rows) {
        records.put(row);
      }
      comparison.compare(records, next, 9, ticks::add, cancel);
      t.adoptNext();
      return 0;
    });
  }

  private void requireBug(String message, SealedRecord... rows) {
    var thrown = assertThrows(IllegalStateException.class, () -> compare(rows));
    assertEquals("re-encryption " + message, thrown.getMessage());
  }

  private void rememberItem() {
    var row = vault.cipher.sealItem(ONE, 7, FIRST, SECOND);
    comparison.remember(row, comparison.value(row, FIRST, SECOND));
  }

  @Test
  void equalContentsPassUnderAnotherKey() throws Exception {
    rememberItem();
    compare(item(7, FIRST, SECOND));
  }

  @Test
  void everyPartCounts() {
    for (var row :
        List.of(
            item(7, new byte[] {1, 3}, SECOND),
            item(7, FIRST, new byte[] {4}),
            item(7, new byte[] {1}, new byte[] {2, 3}),
            item(8, FIRST, SECOND))) {
      rememberItem();
      requireBug("changed a record", row);
    }
  }

  @Test
  void aRowThatIsNotThereIsLost() {
    rememberItem();
    requireBug("lost a record");
    requireBug("lost a record", next.sealItem(RecordsFixture.id(2), 7, FIRST, SECOND));
  }

  /// What is made anew was nothing before.
  @Test
  void aRowThatIsNewPassesIfItOpens() throws Exception {
    compare(next.seal(ONE, 7, RecordsFixture.folder(1)));
    requireBug("wrote what does not open", vault.cipher.seal(ONE, 7, RecordsFixture.folder(1)));
  }

  @Test
  void theSecondPartOfALaterProgramCountsAlsoIfThereIsNone() throws Exception {
    var kind = new OpaqueKind(64);
    var none = next.sealParts(kind, ONE, 7, FIRST, Optional.empty());
    var some = next.sealParts(kind, ONE, 7, FIRST, Optional.of(SECOND));
    comparison.remember(none, comparison.value(none, FIRST, new byte[0]));
    requireBug("changed a record", some);
    comparison.remember(none, comparison.value(none, FIRST, new byte[0]));
    compare(none);
  }

  @Test
  void theOrderAndNumberOfChunksCount() {
    var both = comparison.chained(comparison.chained(new byte[0], FIRST), SECOND);
    var turned = comparison.chained(comparison.chained(new byte[0], SECOND), FIRST);
    var one = comparison.chained(new byte[0], new byte[] {1, 2, 3});
    assertFalse(Arrays.equals(both, turned));
    assertFalse(Arrays.equals(both, one));
    assertEquals(32, both.length);
    assertArrayEquals(both, comparison.chained(comparison.chained(new byte[0], FIRST), SECOND));
  }

  @Test
  void aNameIsThatOfOneRecord() {
    var row = item(7, FIRST, SECOND);
    assertEquals("item" + ONE, Comparison.name(row));
    var folder = new SealedRecord(RecordKind.FOLDER, ONE, 1, row.keyId(), FIRST, SECOND);
    assertEquals("folder" + ONE, Comparison.name(folder));
  }

  @Test
  void itTellsHowFarItIsAndCanBeCancelled() throws Exception {
    rememberItem();
    var ticks = new ArrayList<Tick>();
    compare(new CancelToken(), ticks, item(7, FIRST, SECOND));
    assertEquals(1, ticks.size());
    assertEquals(1, ticks.getFirst().done());
    assertEquals(1, ticks.getFirst().total());
    assertEquals(9, ticks.getFirst().bytesDone());
    var cancel = new CancelToken();
    cancel.cancel();
    var failed =
        assertThrows(
            Failed.class, () -> compare(cancel, new ArrayList<>(), item(7, FIRST, SECOND)));
    assertEquals(new Failure.Cancelled(), failed.failure());
  }
}
