package org.keyturn.store;

import java.security.MessageDigest;
import java.util.Optional;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The two copies of the clear header, each with a checksum that finds accidents.
public record HeaderCopies(ClearHeader header, boolean oneDamaged) {

  static HeaderCopies read(Sql sql) throws Failed {
    var a = copy(sql, "header_a");
    var b = copy(sql, "header_b");
    if (a.isPresent()
        && b.isPresent()
        && !MessageDigest.isEqual(a.get().bytes(), b.get().bytes())) {
      // Two sound but different copies cannot come from our transactions; the newer wrap is taken
      // and proves itself.
      return new HeaderCopies(
          a.get().wrapRevision() >= b.get().wrapRevision() ? a.get() : b.get(), true);
    }
    var any = a.or(() -> b);
    if (any.isEmpty()) {
      throw new Failed(new Failure.Damaged(Failure.Part.BOTH_HEADERS));
    }
    return new HeaderCopies(any.get(), a.isEmpty() || b.isEmpty());
  }

  private static Optional<ClearHeader> copy(Sql sql, String table) throws Failed {
    byte[][] row;
    try {
      row =
          sql.first(
              "SELECT bytes, checksum FROM " + table + " WHERE one = 1",
              r -> new byte[][] {r.getBytes(1), r.getBytes(2)});
    } catch (Failed e) {
      if (e.failure() instanceof Failure.Damaged) {
        return Optional.empty();
      }
      throw e;
    }
    if (row == null
        || row[0] == null
        || !MessageDigest.isEqual(ClearHeader.sha256(row[0]), row[1])) {
      return Optional.empty();
    }
    int version = ClearHeader.claimedVersion(row[0]);
    if (version > ClearHeader.FORMAT) {
      throw new Failed(new Failure.TooNew(version, ClearHeader.FORMAT));
    }
    return ClearHeader.parse(row[0]);
  }

  /// Writes both copies into tables of their own making, so that no byte of an earlier wrap stays
  /// behind.
  static void write(Sql sql, ClearHeader header) throws Failed {
    var bytes = header.bytes();
    for (var table : new String[] {"header_a", "header_b"}) {
      sql.run("DROP TABLE IF EXISTS " + table);
      sql.run(Schema.create(table, Schema.HEADER));
      sql.run(
          "INSERT INTO " + table + " (one, bytes, checksum) VALUES (1, ?, ?)",
          bytes,
          ClearHeader.sha256(bytes));
    }
  }
}
