package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

class HeaderCopiesTest {
  private static final ClearHeader HEADER = StoreFixture.header(1);
  private static final ClearHeader LATER = StoreFixture.header(2);

  private final Sql sql;

  HeaderCopiesTest() throws Exception {
    sql = new Sql(DriverManager.getConnection("jdbc:sqlite::memory:"), CallObserver.NONE);
  }

  @BeforeEach
  void write() throws Exception {
    HeaderCopies.write(sql, HEADER);
  }

  @AfterEach
  void close() throws Exception {
    sql.connection().close();
  }

  private void put(String table, byte[] bytes) throws Failed {
    sql.run("UPDATE " + table + " SET bytes = ?, checksum = ?", bytes, ClearHeader.sha256(bytes));
  }

  @Test
  void bothAreWrittenAlike() throws Exception {
    var copies = HeaderCopies.read(sql);
    assertFalse(copies.oneDamaged());
    assertEquals(1, copies.sound().size());
    assertArrayEquals(HEADER.bytes(), copies.header().bytes());
  }

  @Test
  void eitherStandsForBoth() throws Exception {
    for (var table : new String[] {"header_a", "header_b"}) {
      HeaderCopies.write(sql, HEADER);
      sql.run("UPDATE " + table + " SET checksum = zeroblob(32)");
      var copies = HeaderCopies.read(sql);
      assertTrue(copies.oneDamaged());
      assertArrayEquals(HEADER.bytes(), copies.header().bytes());
    }
  }

  @Test
  void ofTwoThatDifferTheNewerWrapIsTakenUnlessAHashTells() throws Exception {
    for (var table : new String[] {"header_a", "header_b"}) {
      HeaderCopies.write(sql, HEADER);
      put(table, LATER.bytes());
      var copies = HeaderCopies.read(sql);
      assertTrue(copies.oneDamaged());
      assertEquals(2, copies.header().wrapRevision());
      assertEquals(1, copies.ofHash(HEADER.hash()).wrapRevision());
      assertEquals(2, copies.ofHash(new byte[32]).wrapRevision());
      assertTrue(copies.has(HEADER) && copies.has(LATER));
      assertFalse(copies.has(StoreFixture.header(3)));
    }
  }

  @Test
  void withoutASoundOneNothingIsBelieved() throws Exception {
    sql.run("UPDATE header_a SET bytes = zeroblob(5000)");
    sql.run("DROP TABLE header_b");
    var failed = assertThrows(Failed.class, () -> HeaderCopies.read(sql));
    assertEquals(new Failure.Damaged(Failure.Part.BOTH_HEADERS), failed.failure());
  }

  @Test
  void aNewerFormatIsSaidToBeOne() throws Exception {
    var bytes = HEADER.bytes();
    ByteBuffer.wrap(bytes).putShort(4, (short) (ClearHeader.FORMAT + 1));
    put("header_a", bytes);
    put("header_b", bytes);
    var failed = assertThrows(Failed.class, () -> HeaderCopies.read(sql));
    assertEquals(new Failure.TooNew(ClearHeader.FORMAT + 1, ClearHeader.FORMAT), failed.failure());
  }
}
