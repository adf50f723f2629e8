package org.keyturn.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.KeyId;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

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

  private static final String COLUMNS = "kind, id, revision, key_id, first, second";
  private final Sql sql;
  private final String record;
  private final String chunk;

  Records(Sql sql, String suffix) {
    this.sql = sql;
    this.record = "record" + suffix;
    this.chunk = "chunk" + suffix;
  }

  public Optional<SealedRecord> find(RecordKind kind, UUID id) throws Failed {
    return Optional.ofNullable(
        sql.first(
            "SELECT " + COLUMNS + " FROM " + record + " WHERE kind = ? AND id = ?",
            Records::row,
            kind.code(),
            Ids.bytes(id)));
  }

  /// Every row of one kind in the order of their ids.
  public void each(RecordKind kind, Sink sink) throws Failed {
    sql.each(
        "SELECT " + COLUMNS + " FROM " + record + " WHERE kind = ? ORDER BY id",
        row -> sink.accept(row(row)),
        kind.code());
  }

  /// Every row.
  public void all(Sink sink) throws Failed {
    sql.each(
        "SELECT " + COLUMNS + " FROM " + record + " ORDER BY rowid", row -> sink.accept(row(row)));
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
        Ids.bytes(row.id()),
        row.revision(),
        row.keyId().bytes(),
        row.first(),
        row.second());
  }

  public void delete(RecordKind kind, UUID id) throws Failed {
    sql.run("DELETE FROM " + record + " WHERE kind = ? AND id = ?", kind.code(), Ids.bytes(id));
  }

  public void putChunk(UUID attachment, int seq, byte[] bytes) throws Failed {
    sql.run(
        "INSERT INTO " + chunk + " (attachment, seq, bytes) VALUES (?, ?, ?)",
        Ids.bytes(attachment),
        seq,
        bytes);
  }

  public Optional<byte[]> chunk(UUID attachment, int seq) throws Failed {
    return Optional.ofNullable(
        sql.first(
            "SELECT bytes FROM " + chunk + " WHERE attachment = ? AND seq = ?",
            row -> row.getBytes(1),
            Ids.bytes(attachment),
            seq));
  }

  public void deleteChunks(UUID attachment) throws Failed {
    sql.run("DELETE FROM " + chunk + " WHERE attachment = ?", Ids.bytes(attachment));
  }

  /// What stands in the chunk table, attachment by attachment.
  public void chunkTotals(ChunkSink sink) throws Failed {
    sql.each(
        "SELECT c.attachment, t.n, t.total, substr(c.bytes, -16) FROM "
            + chunk
            + " c JOIN"
            + " (SELECT attachment, count(*) n, sum(length(bytes)) total, max(seq) last FROM "
            + chunk
            + " GROUP BY attachment) t ON c.attachment = t.attachment AND c.seq = t.last",
        row -> sink.accept(id(row.getBytes(1)), row.getInt(2), row.getLong(3), row.getBytes(4)));
  }

  private static SealedRecord row(ResultSet row) throws SQLException {
    int kind = row.getInt(1);
    var id = row.getBytes(2);
    var keyId = row.getBytes(4);
    if (!RecordKind.exists(kind) || id.length != 16 || keyId.length != 16) {
      throw new SQLException("row", "", org.sqlite.SQLiteErrorCode.SQLITE_CORRUPT.code);
    }
    return new SealedRecord(
        RecordKind.of(kind),
        Ids.of(id),
        row.getLong(3),
        KeyId.of(keyId),
        row.getBytes(5),
        row.getBytes(6));
  }

  private static UUID id(byte[] bytes) throws Failed {
    if (bytes.length != 16) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS));
    }
    return Ids.of(bytes);
  }
}
