package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;

/// What a transaction does beside rows: sessions, the sets of a rotation, its mark.
class TransactionTest {
  private static final int LONGEST = 160 * 1024;

  private final Sql sql;
  private final Transaction transaction;

  TransactionTest() throws Exception {
    sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), CallObserver.NONE);
    transaction = new Transaction(sql, Path.of("v.keyturn"));
  }

  @BeforeEach
  void lay() throws Exception {
    Schema.lay(sql);
  }

  @AfterEach
  void close() throws Exception {
    sql.connection().close();
  }

  private static Transaction.Presence presence(int id, int bytes) {
    return new Transaction.Presence(new UUID(0, id), new byte[bytes]);
  }

  private List<UUID> sessions() throws Failed {
    return transaction.presences().stream().map(Transaction.Presence::id).sorted().toList();
  }

  private static List<UUID> ids(Records records) throws Failed {
    var ids = new ArrayList<UUID>();
    records.all(row -> ids.add(row.id()));
    return ids;
  }

  @Test
  void aSessionIsAnnouncedOnceAndTakenBack() throws Exception {
    transaction.putPresence(presence(1, 3));
    transaction.putPresence(presence(2, 3));
    transaction.putPresence(new Transaction.Presence(new UUID(0, 1), new byte[] {7}));
    assertEquals(List.of(new UUID(0, 1), new UUID(0, 2)), sessions());
    transaction.deletePresence(new UUID(0, 2));
    var left = transaction.presences();
    assertEquals(1, left.size());
    assertArrayEquals(new byte[] {7}, left.getFirst().bytes());
    transaction.dropPresences();
    assertEquals(List.of(), sessions());
    Schema.check(sql);
  }

  /// The register stands outside the manifest: anybody may have written into it.
  @Test
  void whatIsNoAnnouncedSessionIsLeftOut() throws Exception {
    transaction.putPresence(presence(1, LONGEST));
    transaction.putPresence(presence(2, LONGEST + 1));
    sql.run("INSERT INTO presence (id, bytes) VALUES (zeroblob(15), zeroblob(9))");
    assertEquals(List.of(new UUID(0, 1)), sessions());
  }

  @Test
  void ofMoreThanAThousandOnlySomeAreRead() throws Exception {
    for (int i = 1; i <= 1_000; i++) {
      transaction.putPresence(presence(i, 1));
    }
    assertFalse(transaction.crowded());
    transaction.putPresence(presence(1_001, 1));
    assertTrue(transaction.crowded());
    assertEquals(1_000, sessions().size());
  }

  /// Whoever reads a table whose index does not fit goes by the order of its rows.
  @Test
  void rowsKeepTheirOrderInNewTables() throws Exception {
    for (int id : new int[] {3, 1, 2}) {
      transaction.records().put(StoreFixture.item(id, id));
      transaction.records().putChunk(new UUID(0, id), 0, StoreFixture.filled(20, id));
    }
    transaction.rebuild();
    assertEquals(
        List.of(new UUID(0, 3), new UUID(0, 1), new UUID(0, 2)), ids(transaction.records()));
    var row = transaction.records().find(RecordKind.ITEM, new UUID(0, 2)).orElseThrow();
    assertArrayEquals(StoreFixture.filled(100, 2), row.first());
    assertArrayEquals(
        StoreFixture.filled(20, 1), transaction.records().chunk(new UUID(0, 1), 0).orElseThrow());
    Schema.check(sql);
  }

  @Test
  void theNextSetTakesThePlaceOfTheOther() throws Exception {
    transaction.records().put(StoreFixture.item(1, 1));
    transaction.records().putChunk(StoreFixture.VAULT, 0, new byte[20]);
    var next = transaction.nextRecords();
    assertEquals(List.of(), ids(next));
    next.put(StoreFixture.item(2, 2));
    transaction.adoptNext();
    assertEquals(List.of(new UUID(0, 2)), ids(transaction.records()));
    assertTrue(transaction.records().chunk(StoreFixture.VAULT, 0).isEmpty());
    Schema.check(sql);
  }

  /// The format stands in the same number.
  @Test
  void theMarkOfARotationLeavesTheRestOfItsNumber() throws Exception {
    sql.run("PRAGMA user_version=" + ClearHeader.FORMAT);
    assertFalse(transaction.turning());
    transaction.turning(true);
    transaction.turning(true);
    assertTrue(transaction.turning());
    assertEquals(
        1 << 30 | ClearHeader.FORMAT,
        sql.<Integer>first("PRAGMA user_version", row -> row.getInt(1)));
    transaction.turning(false);
    assertEquals(
        ClearHeader.FORMAT, sql.<Integer>first("PRAGMA user_version", row -> row.getInt(1)));
  }

  @Test
  void theFileIsAsLongAsItsPages() throws Exception {
    long before = transaction.fileBytes();
    assertEquals(0, before % RawHeader.PAGE);
    transaction.records().putChunk(StoreFixture.VAULT, 0, new byte[10 * RawHeader.PAGE]);
    assertTrue(transaction.fileBytes() >= before + 10 * RawHeader.PAGE);
  }
}
