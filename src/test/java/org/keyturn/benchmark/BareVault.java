package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.sqlite.SQLiteConnection;

/// What a vault's file costs at the least: the same PRAGMAs, tables and rows of the same lengths,
/// each sealed part by AES-GCM, on one thread, and no checks of anything. The program is measured
/// against it.
final class BareVault implements AutoCloseable {
  private static final int HEADER = 1;
  private static final int BUCKET = 2;
  private static final int ITEM = 3;
  private static final int VERSIONS = 11;
  private static final int STATES = 13;
  private static final int CHUNK = 65_536;

  private static final String RECORD =
      " (kind INTEGER NOT NULL, id BLOB NOT NULL, revision INTEGER NOT NULL, key_id BLOB NOT NULL,"
          + " first BLOB NOT NULL, second BLOB NOT NULL, PRIMARY KEY (kind, id)) STRICT";
  private static final String CHUNKS =
      " (attachment BLOB NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL,"
          + " PRIMARY KEY (attachment, seq)) STRICT";

  private final Path file;
  private final Connection connection;
  private final BareCipher cipher = new BareCipher();
  private int edits;

  private BareVault(Path file) throws SQLException, GeneralSecurityException {
    this.file = file;
    this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    for (var rule :
        List.of(
            "trusted_schema=OFF",
            "cell_size_check=ON",
            "mmap_size=0",
            "temp_store=MEMORY",
            "foreign_keys=ON",
            "secure_delete=ON",
            "synchronous=EXTRA",
            "cache_size=-4000")) {
      run("PRAGMA " + rule);
    }
  }

  /// A copy of a vault with rows of the same number and lengths, whose content is nobody's.
  static BareVault like(Path vault, Path file)
      throws IOException, SQLException, GeneralSecurityException {
    Files.copy(vault, file, StandardCopyOption.REPLACE_EXISTING);
    var bare = new BareVault(file);
    bare.replace(false);
    bare.shrink();
    return bare;
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Reads every row and opens the first part of each.
  ///
  /// @return how many
  int unlock() throws SQLException, GeneralSecurityException {
    int rows = 0;
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT kind, id, revision, key_id, first, second FROM record")) {
      while (found.next()) {
        found.getBytes(2);
        found.getBytes(4);
        cipher.open(found.getBytes(5));
        found.getBytes(6);
        rows++;
      }
    }
    return rows;
  }

  /// Reads every row and chunk and opens all of it.
  void verify() throws SQLException, GeneralSecurityException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT first, second FROM record")) {
      while (found.next()) {
        cipher.open(found.getBytes(1));
        open(cipher, found.getBytes(2));
      }
    }
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("SELECT bytes FROM chunk")) {
      while (found.next()) {
        cipher.open(found.getBytes(1));
      }
    }
  }

  /// Saves one item: it, its list, the header, the line of states and a version anew, one commit.
  void edit() throws SQLException, GeneralSecurityException {
    run("BEGIN IMMEDIATE");
    var chosen = " ORDER BY id LIMIT 1 OFFSET " + edits++ % 100;
    for (int kind : new int[] {ITEM, BUCKET, HEADER, STATES}) {
      again(kind, kind == ITEM || kind == BUCKET ? chosen : " LIMIT 1");
    }
    version();
    run("COMMIT");
  }

  private void again(int kind, String which) throws SQLException, GeneralSecurityException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT rowid, first, second FROM record WHERE kind = " + kind + which)) {
      if (found.next()) {
        try (var update =
            connection.prepareStatement(
                "UPDATE record SET first = ?, second = ? WHERE rowid = ?")) {
          update.setBytes(1, cipher.seal(cipher.open(found.getBytes(2))));
          update.setBytes(2, seal(cipher, open(cipher, found.getBytes(3))));
          update.setLong(3, found.getLong(1));
          update.execute();
        }
      }
    }
  }

  private void version() throws SQLException, GeneralSecurityException {
    try (var insert = connection.prepareStatement(insertion("record", 6))) {
      insert.setInt(1, VERSIONS);
      insert.setBytes(2, ByteBuffer.allocate(16).putLong(System.nanoTime()).putInt(edits).array());
      insert.setLong(3, edits);
      insert.setBytes(4, new byte[16]);
      insert.setBytes(5, cipher.seal(new byte[64]));
      insert.setBytes(6, cipher.seal(new byte[600]));
      insert.execute();
    }
  }

  /// One backup, every row and chunk opened and sealed into new tables, one commit, and the free
  /// pages given back.
  void rotate() throws SQLException, GeneralSecurityException, IOException {
    backup();
    replace(true);
    shrink();
  }

  private void backup() throws SQLException, IOException {
    var copy = Path.of(file + "-backup");
    connection.unwrap(SQLiteConnection.class).getDatabase().backup("main", copy.toString(), null);
    try (var channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.delete(copy);
  }

  /// @param sealed whether what stands there is of this cipher; else bytes of that length are taken
  private void replace(boolean sealed) throws SQLException, GeneralSecurityException {
    var old = cipher.twin();
    cipher.turn();
    run("BEGIN IMMEDIATE");
    run("CREATE TABLE record_next" + RECORD);
    run("CREATE TABLE chunk_next" + CHUNKS);
    try (var insert = connection.prepareStatement(insertion("record_next", 6));
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT kind, id, revision, key_id, first, second FROM record ORDER BY rowid")) {
      while (found.next()) {
        insert.setInt(1, found.getInt(1));
        insert.setBytes(2, found.getBytes(2));
        insert.setLong(3, found.getLong(3));
        insert.setBytes(4, found.getBytes(4));
        insert.setBytes(5, seal(cipher, plain(old, found.getBytes(5), sealed)));
        insert.setBytes(6, seal(cipher, plain(old, found.getBytes(6), sealed)));
        insert.execute();
      }
    }
    try (var insert = connection.prepareStatement(insertion("chunk_next", 3));
        var statement = connection.createStatement();
        var found =
            statement.executeQuery("SELECT attachment, seq, bytes FROM chunk ORDER BY rowid")) {
      while (found.next()) {
        chunk(insert, found, seal(cipher, plain(old, found.getBytes(3), sealed)));
      }
    }
    for (var table : List.of("record", "chunk")) {
      run("DROP TABLE " + table);
      run("ALTER TABLE " + table + "_next RENAME TO " + table);
    }
    run("COMMIT");
  }

  private static void chunk(PreparedStatement insert, ResultSet found, byte[] bytes)
      throws SQLException {
    insert.setBytes(1, found.getBytes(1));
    insert.setInt(2, found.getInt(2));
    insert.setBytes(3, bytes);
    insert.execute();
  }

  private static byte[] plain(BareCipher old, byte[] part, boolean sealed)
      throws GeneralSecurityException {
    return sealed ? open(old, part) : new byte[Math.max(0, part.length - BareCipher.OVERHEAD)];
  }

  /// The part that most kinds of records lack stays empty.
  private static byte[] open(BareCipher cipher, byte[] part) throws GeneralSecurityException {
    return part.length == 0 ? part : cipher.open(part);
  }

  private static byte[] seal(BareCipher cipher, byte[] plain) throws GeneralSecurityException {
    return plain.length == 0 ? plain : cipher.seal(plain);
  }

  private void shrink() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA incremental_vacuum");
    }
  }

  /// Inserts chunks as an attachment of so many MiB has them, unsealed, in one commit.
  void attach(int mebibytes) throws SQLException {
    run("BEGIN IMMEDIATE");
    try (var insert = connection.prepareStatement(insertion("chunk", 3))) {
      var id = ByteBuffer.allocate(16).putLong(System.nanoTime()).array();
      var bytes = new byte[CHUNK + 16];
      for (int seq = 0; seq < mebibytes * 16; seq++) {
        insert.setBytes(1, id);
        insert.setInt(2, seq);
        insert.setBytes(3, bytes);
        insert.execute();
      }
    }
    run("COMMIT");
  }

  private static String insertion(String table, int columns) {
    return "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
