package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.KeyId;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;

/// Rows whose columns hold anything, as a changed byte leaves them: nothing in one is believed, and
/// nothing in one takes memory, before its type and length were found to be ours. The tables here
/// have no types of their own.
class StrangeColumnsTest {
  private static final UUID ID = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final KeyId NO_KEY = KeyId.of(new byte[16]);

  private final Sql sql;
  private final Records records;

  StrangeColumnsTest() throws Exception {
    sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), CallObserver.NONE);
    records = new Records(sql, "");
  }

  @BeforeEach
  void lay() throws Exception {
    sql.run("CREATE TABLE record (kind, id, revision, key_id, first, second, UNIQUE (kind, id))");
    sql.run("CREATE TABLE chunk (attachment, seq, bytes)");
    records.put(StoreFixture.item(1, 5));
    records.put(StoreFixture.item(2, 5));
  }

  @AfterEach
  void close() throws Exception {
    sql.connection().close();
  }

  private void change(String change) throws Failed {
    sql.run("UPDATE record SET " + change + " WHERE id = ?", RowIds.bytes(ID));
  }

  private SealedRecord found() throws Failed {
    return records.find(RecordKind.ITEM, ID).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'0123456789abcdef'", "zeroblob(15)", "zeroblob(17)", "NULL", "7"})
  void whatIsNoKeyIdReadsAsZeros(String value) throws Exception {
    change("key_id = " + value);
    assertEquals(NO_KEY, found().keyId());
    assertArrayEquals(StoreFixture.filled(100, 5), found().first());
  }

  @ParameterizedTest
  @ValueSource(strings = {"'text'", "NULL", "7", "1.5"})
  void aPartThatIsNoneReadsAsNothing(String value) throws Exception {
    for (var part : new String[] {"first", "second"}) {
      change(part + " = " + value);
    }
    assertEquals(0, found().size());
    assertEquals(1, found().revision());
  }

  @Test
  void aPartIsNoLongerThanTheFormatSays() throws Exception {
    assertEquals(75_497_472, Records.MOST_BYTES);
    change("first = zeroblob(75497472), second = zeroblob(75497473)");
    assertEquals(75_497_472, found().first().length);
    assertEquals(0, found().second().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'1'", "NULL", "x'01'", "1.0"})
  void whatIsNoNumberIsNoRevision(String value) throws Exception {
    change("revision = " + value);
    assertEquals(-1, found().revision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind = 'three'",
        "kind = NULL",
        "kind = 0",
        "kind = 63",
        "kind = 128",
        "kind = 4294967299",
        "id = zeroblob(15)",
        "id = 'text'",
        "id = NULL"
      })
  void whatHasNoKindOrIdIsCountedAndLeftOut(String change) throws Exception {
    change(change);
    var seen = new ArrayList<UUID>();
    assertEquals(1, records.all(row -> seen.add(row.id())));
    assertEquals(List.of(OTHER), seen);
    seen.clear();
    records.each(RecordKind.ITEM, row -> seen.add(row.id()));
    assertEquals(List.of(OTHER), seen);
    assertTrue(records.find(RecordKind.ITEM, ID).isEmpty());
  }

  @Test
  void aKindOfALaterProgramIsARowOfOurs() throws Exception {
    change("kind = 100");
    assertEquals(0, records.all(_ -> {}));
    assertEquals(1, records.count(new OpaqueKind(100)));
    assertEquals(new OpaqueKind(100), records.find(new OpaqueKind(100), ID).orElseThrow().kind());
  }

  @Test
  void aChunkThatIsTooLongIsNone() throws Exception {
    records.putChunk(ID, 0, new byte[65_552]);
    records.putChunk(ID, 1, new byte[65_553]);
    assertEquals(65_552, records.chunk(ID, 0).orElseThrow().length);
    assertTrue(records.chunk(ID, 1).isEmpty());
    assertEquals(List.of(ID + " 2 131105 0"), totals());
  }

  /// They count once, under an id that no attachment has, however many there are.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'text', 0",
        "zeroblob(15), 0",
        "NULL, 0",
        "zeroblob(16), 'x'",
        "zeroblob(16), NULL"
      })
  void chunksOfNobodyShowUpOnce(String place) throws Exception {
    records.putChunk(ID, 0, new byte[20]);
    sql.run("INSERT INTO chunk (attachment, seq, bytes) VALUES (" + place + ", zeroblob(9))");
    sql.run("INSERT INTO chunk (attachment, seq, bytes) VALUES (" + place + ", zeroblob(9))");
    assertEquals(List.of(ID + " 1 20 16", new UUID(0, 0) + " -1 0 0"), totals());
  }

  @Test
  void chunksThatDoNotBeginAtTheirBeginningHaveAGap() throws Exception {
    records.putChunk(ID, 1, new byte[20]);
    records.putChunk(OTHER, 0, new byte[20]);
    records.putChunk(OTHER, 0, new byte[20]);
    assertEquals(
        List.of(ID + " -1 20 16", OTHER + " -1 40 16"), totals().stream().distinct().toList());
  }

  private List<String> totals() throws Failed {
    var seen = new ArrayList<String>();
    records.chunkTotals(
        (id, chunks, length, tag) -> seen.add(id + " " + chunks + " " + length + " " + tag.length));
    return seen;
  }
}
