package org.keyturn.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.keyturn.model.Failed;

/// One open transaction on a vault; valid only inside the callback that received it.
public final class Transaction {

  /// One announced session, sealed.
  public record Presence(UUID id, byte[] bytes) {}

  private static final int MOST_PRESENCES = 1_000;

  /// Two names of 64 KiB each, and what seals them.
  private static final int PRESENCE_BYTES = 160 * 1024;

  private final Sql sql;
  private final Path file;

  Transaction(Sql sql, Path file) {
    this.sql = sql;
    this.file = file;
  }

  public HeaderCopies headers() throws Failed {
    return HeaderCopies.read(sql);
  }

  public void writeHeaders(ClearHeader header) throws Failed {
    HeaderCopies.write(sql, header);
  }

  public Records records() {
    return new Records(sql, "");
  }

  /// Begins a second, empty set of records beside the one in force.
  public Records nextRecords() throws Failed {
    sql.run(Schema.create("record_next", Schema.RECORD));
    sql.run(Schema.create("chunk_next", Schema.CHUNK));
    return new Records(sql, "_next");
  }

  /// Drops the set in force and puts the next one in its place.
  public void adoptNext() throws Failed {
    for (var table : new String[] {"record", "chunk"}) {
      sql.run("DROP TABLE " + table);
      sql.run("ALTER TABLE " + table + "_next RENAME TO " + table);
    }
  }

  /// Moves every row into a new table and drops the old one: a deleted row leaves fragments on its
  /// page in spite of `secure_delete`, a dropped table leaves none.
  public void rebuild() throws Failed {
    nextRecords();
    sql.run("INSERT INTO record_next SELECT * FROM record ORDER BY rowid");
    sql.run("INSERT INTO chunk_next SELECT * FROM chunk ORDER BY rowid");
    adoptNext();
  }

  /// @return the announced sessions; of more than there can be, only some
  public List<Presence> presences() throws Failed {
    var found = new ArrayList<Presence>();
    sql.each(
        "SELECT id, bytes FROM presence WHERE octet_length(id) = 16 AND octet_length(bytes) <= "
            + PRESENCE_BYTES
            + " LIMIT "
            + MOST_PRESENCES,
        row -> found.add(new Presence(RowIds.of(row.getBytes(1)), row.getBytes(2))));
    return found;
  }

  /// @return whether more sessions are announced than there can be
  public boolean crowded() throws Failed {
    var count = sql.first("SELECT count(*) FROM presence", row -> row.getLong(1));
    return count != null && count > MOST_PRESENCES;
  }

  public void putPresence(Presence presence) throws Failed {
    sql.run(
        "INSERT OR REPLACE INTO presence (id, bytes) VALUES (?, ?)",
        RowIds.bytes(presence.id()),
        presence.bytes());
  }

  public void deletePresence(UUID id) throws Failed {
    sql.run("DELETE FROM presence WHERE id = ?", RowIds.bytes(id));
  }

  /// Forgets every announced session, leaving no byte of them.
  public void dropPresences() throws Failed {
    sql.run("DROP TABLE presence");
    sql.run(Schema.create("presence", Schema.PRESENCE));
  }

  /// Whether the file says that a rotation writes to it, or did so last. Stands in the first page,
  /// so that it can be read without a key, and whatever the others hold.
  public boolean turning() throws Failed {
    return (version() & RawHeader.TURNING) != 0;
  }

  /// Writes that down, or strikes it out.
  public void turning(boolean now) throws Failed {
    int version = version();
    int next = now ? version | RawHeader.TURNING : version & ~RawHeader.TURNING;
    if (next != version) {
      sql.run("PRAGMA user_version=" + next);
    }
  }

  private int version() throws Failed {
    var version = sql.first("PRAGMA user_version", row -> row.getInt(1));
    return version == null ? 0 : version;
  }

  /// @return bytes of the file as SQLite counts them
  public long fileBytes() throws Failed {
    var pages = sql.first("PRAGMA page_count", row -> row.getLong(1));
    return (pages == null ? 0 : pages) * RawHeader.PAGE;
  }

  /// @return bytes that lie behind the last page and are none of the vault's
  public long surplus() throws Failed {
    return FileLength.surplus(sql, file);
  }

  public Path file() {
    return file;
  }
}
