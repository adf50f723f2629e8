package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;

class RecordsTest {
  private static final UUID FILE = new UUID(3, 4);

  @TempDir Path folder;

  private <T> T in(VaultFile.Work<T> work) throws Failed {
    try (var vault = StoreFixture.create(folder.resolve("v.keyturn"))) {
      return vault.write(work);
    }
  }

  private static List<UUID> ids(Records records) throws Failed {
    var ids = new ArrayList<UUID>();
    records.each(RecordKind.ITEM, row -> ids.add(row.id()));
    return ids;
  }

  @Test
  void aRowComesBackAsItWasPut() throws Exception {
    var found =
        in(transaction -> {
          transaction.records().put(StoreFixture.item(1, 5));
          return transaction.records().find(RecordKind.ITEM, new UUID(0, 1)).orElseThrow();
        });
    assertEquals(RecordKind.ITEM, found.kind());
    assertEquals(1, found.revision());
    assertEquals(StoreFixture.key(1), found.keyId());
    assertArrayEquals(StoreFixture.filled(100, 5), found.first());
    assertArrayEquals(StoreFixture.filled(50, 5), found.second());
    assertEquals(150, found.size());
  }

  @Test
  void aRowIsReplacedUnderItsKindAndIdAlone() throws Exception {
    in(transaction -> {
      var records = transaction.records();
      var item = StoreFixture.item(1, 5);
      records.put(item);
      records.put(StoreFixture.item(1, 6));
      records.put(
          new SealedRecord(
              RecordKind.FOLDER, item.id(), 1, item.keyId(), new byte[1], new byte[0]));
      assertEquals(1, records.count(RecordKind.ITEM));
      assertEquals(1, records.count(RecordKind.FOLDER));
      assertEquals(6, records.find(RecordKind.ITEM, item.id()).orElseThrow().first()[0]);
      records.delete(RecordKind.ITEM, item.id());
      assertEquals(0, records.count(RecordKind.ITEM));
      assertEquals(1, records.count(RecordKind.FOLDER));
      return 0;
    });
  }

  @Test
  void rowsOfOneKindComeInTheOrderOfTheirIds() throws Exception {
    in(transaction -> {
      var records = transaction.records();
      records.put(StoreFixture.item(2, 1));
      records.put(StoreFixture.item(1, 1));
      assertEquals(List.of(new UUID(0, 1), new UUID(0, 2)), ids(records));
      return 0;
    });
  }

  @Test
  void chunksAreCountedAndTheirGapsShow() throws Exception {
    in(transaction -> {
      var records = transaction.records();
      records.putChunk(FILE, 0, StoreFixture.filled(40, 1));
      records.putChunk(FILE, 1, StoreFixture.filled(20, 2));
      assertArrayEquals(StoreFixture.filled(20, 2), records.chunk(FILE, 1).orElseThrow());
      assertTrue(records.chunk(FILE, 2).isEmpty());
      var seen = new ArrayList<String>();
      Records.ChunkSink sink =
          (id, chunks, length, tag) -> seen.add(id + " " + chunks + " " + length + " " + tag[0]);
      records.chunkTotals(sink);
      records.putChunk(FILE, 3, StoreFixture.filled(16, 3));
      records.chunkTotals(sink);
      assertEquals(List.of(FILE + " 2 60 2", FILE + " -1 76 3"), seen);
      records.deleteChunks(FILE);
      assertTrue(records.chunk(FILE, 0).isEmpty());
      return 0;
    });
  }

  @Test
  void theNextSetIsApartUntilItIsAdopted() throws Exception {
    in(transaction -> {
      transaction.records().put(StoreFixture.item(1, 1));
      var next = transaction.nextRecords();
      next.put(StoreFixture.item(2, 2));
      assertEquals(List.of(new UUID(0, 1)), ids(transaction.records()));
      transaction.adoptNext();
      assertEquals(List.of(new UUID(0, 2)), ids(transaction.records()));
      return 0;
    });
    try (var again = VaultFile.open(folder.resolve("v.keyturn"), CallObserver.NONE)) {
      assertEquals(List.of(new UUID(0, 2)), again.read(after -> ids(after.records())));
    }
  }
}
