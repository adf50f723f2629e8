package org.keyturn.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keyturn.crypto.KeyId;
import org.keyturn.model.Failed;

/// The sealed rows and chunks, within one transaction. The names of the tables are those in force,
/// or those of the set that a rotation is building beside them.
public final class Records {

  /// Takes rows one at a time.
  @FunctionalInterface
  public interface Sink {
    void accept(SealedRecord row) throws Failed;
  }

  /// Takes one attachment's chunks as they stand in the file: how many, sealed bytes, tag of the
  /// last.
  @FunctionalInterface
  public interface ChunkSink {
    void accept(UUID attachment, int chunks, long length, byte[] finalTag) throws Failed;
  }

  /// The longest sealed part of a row: 64 MiB of content, its padding and its seal. Longer ones are
  /// neither written nor read.
  public static final int MOST_BYTES = 72 * 1024 * 1024;

  /// The longest chunk: 64 KiB and its tag.
  private static final int CHUNK_BYTES = 65_536 + 16;

  private static final String COLUMNS = "kind, id, revision, key_id, first, second";

  /// The same columns as they may be believed. SQLite tells type and length without reading what a
  /// row holds, so that nothing in it takes memory before it was found to be of a size of ours.
  private static final String READ =
      "iif(typeof(kind) = 'integer', kind, -1),"
          + " iif(typeof(id) = 'blob' AND octet_length(id) = 16, id, NULL),"
          + " iif(typeof(revision) = 'integer', revision, -1),"
          + " iif(typeof(key_id) = 'blob' AND octet_length(key_id) = 16, key_id, zeroblob(16)),"
          + part("first")
          + ","
          + part("second");

  private final Sql sql;
  private final String record;
  private final String chunk;

  Records(Sql sql, String suffix) {
    this.sql = sql;
    this.record = "record" + suffix;
    this.chunk = "chunk" + suffix;
  }

  public Optional<SealedRecord> find(Kind kind, UUID id) throws Failed {
    return Optional.ofNullable(
        sql.first(
            "SELECT " + READ + " FROM " + record + " WHERE kind = ? AND id = ?",
            Records::row,
            kind.code(),
            RowIds.bytes(id)));
  }

  /// Whether a search by id finds such a row, whatever stands in it.
  public boolean contains(Kind kind, UUID id) throws Failed {
    var found =
        sql.first(
            "SELECT 1 FROM " + record + " WHERE kind = ? AND id = ?",
            row -> row.getLong(1),
            kind.code(),
            RowIds.bytes(id));
    return found != null;
  }

  /// Whether there is a row that a search by its kind and id does not find: its index leads past
  /// it, or to another one.
  public boolean astray() throws Failed {
    var rows = sql.first("SELECT count(*) FROM " + record + " NOT INDEXED", row -> row.getLong(1));
    var found =
        sql.first(
            "SELECT count(*) FROM "
                + record
                + " one NOT INDEXED CROSS JOIN "
                + record
                + " same INDEXED BY sqlite_autoindex_record_1 ON same.kind = one.kind AND same.id ="
                + " one.id WHERE same.rowid = one.rowid",
            row -> row.getLong(1));
    return !Objects.equals(rows, found);
  }

  /// The next rows of one kind in the order of the table, whatever its index says.
  ///
  /// @param after where the last such walk has ended; 0 to begin
  /// @param most rows; and no more once these have so many bytes
  /// @return where this one has ended
  public long walk(Kind kind, long after, int most, long bytes, Sink sink) throws Failed {
    var walk =
        new Object() {
          long last = after;
          long passed;
        };
    sql.some(
        "SELECT "
            + READ
            + ", rowid FROM "
            + record
            + " NOT INDEXED WHERE rowid > ? AND kind = ? ORDER BY rowid LIMIT ?",
        found -> {
          walk.last = found.getLong(7);
          var row = row(found);
          pass(row, sink);
          walk.passed += row == null ? 0 : row.size();
          return walk.passed < bytes;
        },
        after,
        kind.code(),
        most);
    return walk.last;
  }

  /// Every row of one kind in the order of their ids; what is no row of ours is left out.
  public void each(Kind kind, Sink sink) throws Failed {
    sql.each(
        "SELECT " + READ + " FROM " + record + " WHERE kind = ? ORDER BY id",
        row -> pass(row(row), sink),
        kind.code());
  }

  /// The same by a walk through the table, whatever its index says, in the order of the rows.
  public void walk(Kind kind, Sink sink) throws Failed {
    sql.each(
        "SELECT " + READ + " FROM " + record + " NOT INDEXED WHERE kind = ? ORDER BY rowid",
        row -> pass(row(row), sink),
        kind.code());
  }

  /// Every row.
  ///
  /// @return how many there are that are no rows of ours: of an unknown kind, or without an id
  public int all(Sink sink) throws Failed {
    var rows = new Counted(sink);
    sql.each("SELECT " + READ + " FROM " + record + " ORDER BY rowid", rows);
    return rows.strange;
  }

  private static final class Counted implements Sql.RowSink {
    private final Sink sink;
    private int strange;

    Counted(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void accept(ResultSet row) throws SQLException, Failed {
      strange += pass(row(row), sink) ? 0 : 1;
    }
  }

  private static String part(String column) {
    return " iif(typeof("
        + column
        + ") = 'blob' AND octet_length("
        + column
        + ") <= "
        + MOST_BYTES
        + ", "
        + column
        + ", zeroblob(0))";
  }

  private static boolean pass(@Nullable SealedRecord row, Sink sink) throws Failed {
    if (row != null) {
      sink.accept(row);
    }
    return row != null;
  }

  public long count(Kind kind) throws Failed {
    var count =
        sql.first(
            "SELECT count(*) FROM " + record + " WHERE kind = ?",
            row -> row.getLong(1),
            kind.code());
    return count == null ? 0 : count;
  }

  public void put(SealedRecord row) throws Failed {
    sql.run(
        "INSERT INTO "
            + record
            + " ("
            + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision,"
            + " key_id = excluded.key_id, first = excluded.first, second = excluded.second",
        row.kind().code(),
        RowIds.bytes(row.id()),
        row.revision(),
        row.keyId().bytes(),
        row.first(),
        row.second());
  }

  public void delete(Kind kind, UUID id) throws Failed {
    sql.run("DELETE FROM " + record + " WHERE kind = ? AND id = ?", kind.code(), RowIds.bytes(id));
  }

  public void putChunk(UUID attachment, int seq, byte[] bytes) throws Failed {
    sql.run(
        "INSERT INTO " + chunk + " (attachment, seq, bytes) VALUES (?, ?, ?)",
        RowIds.bytes(attachment),
        seq,
        bytes);
  }

  public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
    return Optional.ofNullable(
        sql.first(
            "SELECT iif(octet_length(bytes) <= "
                + CHUNK_BYTES
                + ", bytes, NULL) FROM "
                + chunk
                + " WHERE attachment = ? AND seq = ?",
            row -> row.getBytes(1),
            RowIds.bytes(attachment),
            seq));
  }

  public void deleteChunks(UUID attachment) throws Failed {
    sql.run("DELETE FROM " + chunk + " WHERE attachment = ?", RowIds.bytes(attachment));
  }

  /// What stands in the chunk table, attachment by attachment; -1 chunks if their numbers do not
  /// run from 0 on without a gap. Chunks under something that is no id, or without a number, show
  /// up once, under an id that no attachment has.
  public void chunkTotals(ChunkSink sink) throws Failed {
    var ours =
        "typeof(attachment) = 'blob' AND octet_length(attachment) = 16 AND typeof(seq) = 'integer'";
    sql.each(
        "SELECT c.attachment, t.n, t.total, iif(octet_length(c.bytes) <= "
            + CHUNK_BYTES
            + ", substr(c.bytes, -16), zeroblob(0)) FROM "
            + chunk
            + " c JOIN"
            + " (SELECT attachment, sum(octet_length(bytes)) total, max(seq) last,"
            + " iif(min(seq) = 0 AND max(seq) = count(*) - 1, count(*), -1) n FROM "
            + chunk
            + " WHERE "
            + ours
            + " GROUP BY attachment) t ON c.attachment = t.attachment AND c.seq = t.last",
        row ->
            sink.accept(
                RowIds.of(row.getBytes(1)), row.getInt(2), row.getLong(3), row.getBytes(4)));
    var strange =
        sql.first(
            "SELECT 1 FROM " + chunk + " WHERE NOT (" + ours + ") LIMIT 1", row -> row.getInt(1));
    if (strange != null) {
      sink.accept(new UUID(0, 0), -1, 0, new byte[0]);
    }
  }

  /// A changed byte can give any column another type, whatever the table declares. What is no key
  /// id reads as zeros, a part that is none or too long as nothing: neither opens.
  ///
  /// @return null if this is no row of ours, for want of a kind or an id
  private static @Nullable SealedRecord row(ResultSet row) throws SQLException {
    var kind = Kind.of(row.getLong(1));
    var id = row.getBytes(2);
    return kind.isPresent() && id != null
        ? new SealedRecord(
            kind.orElseThrow(),
            RowIds.of(id),
            row.getLong(3),
            KeyId.of(row.getBytes(4)),
            row.getBytes(5),
            row.getBytes(6))
        : null;
  }
}
