package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// Which of two clear headers that differ is right.
class HeaderInForceTest {
  private final Path path;
  private final RecordsFixture vault;
  private final ClearHeader right;
  private final ClearHeader other;

  HeaderInForceTest(@TempDir Path folder) throws Exception {
    path = folder.resolve("v.keyturn");
    vault = new RecordsFixture(path);
    right = vault.header(1);
    other = vault.header(9);
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private void copy(String table, ClearHeader header) throws Exception {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + path);
        var update =
            connection.prepareStatement("UPDATE " + table + " SET bytes = ?, checksum = ?")) {
      update.setBytes(1, header.bytes());
      update.setBytes(2, header.hash());
      assertEquals(1, update.executeUpdate());
    }
  }

  private ClearHeader inForce() throws Failed {
    return vault.file.read(t -> HeaderInForce.of(t, vault.cipher));
  }

  private ClearHeader inForce(RecordIndex known) throws Failed {
    return vault.file.read(t -> HeaderInForce.of(t, vault.cipher, known));
  }

  /// A newer wrap is a claim like any other.
  @Test
  void theOneWhoseHashIsSealedIsRight() throws Exception {
    for (var table : new String[] {"header_a", "header_b"}) {
      vault.forge(t -> t.writeHeaders(right));
      copy(table, other);
      assertArrayEquals(right.bytes(), inForce().bytes());
    }
  }

  /// Without the sealed header nothing but the claims is left.
  @Test
  void whereNothingIsSealedTheFirstIsTaken() throws Exception {
    copy("header_b", other);
    var row =
        vault.file.read(t -> t.records().find(RecordKind.HEADER, SealedHeader.ROW).orElseThrow());
    vault.forge(t ->
        t.records()
            .put(
                new SealedRecord(row.kind(), row.id(), 2, row.keyId(), row.first(), row.second())));
    assertArrayEquals(other.bytes(), inForce().bytes());
    vault.forge(t -> t.records().delete(row.kind(), row.id()));
    assertArrayEquals(other.bytes(), inForce().bytes());
  }

  @Test
  void onlyOneThatIsThereCanBeRight() throws Exception {
    vault.forge(t -> t.writeHeaders(other));
    assertArrayEquals(other.bytes(), inForce().bytes());
    assertTrue(is(right));
    assertFalse(is(other));
  }

  private boolean is(ClearHeader header) throws Failed {
    return vault.file.read(t -> HeaderInForce.is(t, vault.cipher, header));
  }

  /// It is enough that it stands there: what else a copy claims is for nobody's session to judge.
  @Test
  void aSessionKeepsItsHeaderAsLongAsItStands() throws Exception {
    var known = vault.read();
    copy("header_a", other);
    assertArrayEquals(right.bytes(), inForce(known).bytes());
    vault.forge(t -> t.writeHeaders(other));
    assertArrayEquals(other.bytes(), inForce(known).bytes());
  }

  @Test
  void aSessionThatWasOpenedByTheWrongOneEndsWithIt() throws Exception {
    vault.forge(t -> t.writeHeaders(other));
    var known = vault.read();
    assertTrue(known.otherHeader());
    assertArrayEquals(other.bytes(), inForce(known).bytes());
    vault.forge(t -> t.writeHeaders(right));
    assertEquals(
        new Failure.NoAccess(Failure.Access.MOVED),
        assertThrows(Failed.class, () -> inForce(known)).failure());
  }
}
