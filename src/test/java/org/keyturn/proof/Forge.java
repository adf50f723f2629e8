package org.keyturn.proof;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Changes a vault's rows behind Keyturn's back, by plain SQL.
final class Forge implements AutoCloseable {
  static final int HEADER = 1;
  static final int BUCKET = 2;
  static final int ITEM = 3;
  static final int FOLDER = 4;
  static final int ATTACHMENT = 5;

  private final Connection connection;

  Forge(Path vault) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite:" + vault);
  }

  /// @return how many rows were changed
  int run(String sql, Object... arguments) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      statement.execute();
      return statement.getUpdateCount();
    }
  }

  /// Makes the tables of another vault's file visible as `other.record` and so on.
  void attach(Path other) throws SQLException {
    run("ATTACH DATABASE '" + other + "' AS other");
  }

  List<UUID> ids(int kind) throws SQLException {
    return blobs("SELECT id FROM record WHERE kind = ?", kind).stream().map(Forge::id).toList();
  }

  /// @return the first column of every row
  List<byte[]> blobs(String sql, Object... arguments) throws SQLException {
    var blobs = new ArrayList<byte[]>();
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      var rows = statement.executeQuery();
      while (rows.next()) {
        blobs.add(rows.getBytes(1));
      }
    }
    return blobs;
  }

  byte[] blob(String sql, Object... arguments) throws SQLException {
    return blobs(sql, arguments).getFirst();
  }

  static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  static UUID id(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    return new UUID(in.getLong(), in.getLong());
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
