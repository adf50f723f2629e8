package org.keyturn.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keyturn.files.CallObserver;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;

/// One connection, and the only way to it: every statement passes the [CallObserver] and every
/// failure becomes a value.
final class Sql {

  /// Reads one row of a result; null counts as no row.
  @FunctionalInterface
  interface RowReader<T> {
    @Nullable T read(ResultSet row) throws SQLException;
  }

  /// Takes rows one at a time.
  @FunctionalInterface
  interface RowSink {
    void accept(ResultSet row) throws SQLException, Failed;
  }

  private final Connection connection;
  private final CallObserver observer;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private long bound;

  Sql(Connection connection, CallObserver observer) {
    this.connection = connection;
    this.observer = observer;
  }

  void run(String sql, @Nullable Object... arguments) throws Failed {
    for (var argument : arguments) {
      bound += argument instanceof byte[] bytes ? bytes.length : 0;
    }
    with(sql, arguments, PreparedStatement::execute);
  }

  /// @return bytes of all blobs that were to be written since the connection was opened
  long bound() {
    return bound;
  }

  /// Steps a statement that answers without columns to its end; a prepared one would be stepped
  /// once.
  void exhaust(String sql) throws Failed {
    reach(sql);
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /// @return what the first row gives, or null without a row
  <T> @Nullable T first(String sql, RowReader<T> reader, @Nullable Object... arguments)
      throws Failed {
    return with(
        sql,
        arguments,
        statement -> {
          try (var rows = statement.executeQuery()) {
            return rows.next() ? reader.read(rows) : null;
          }
        });
  }

  @FunctionalInterface
  private interface Use<T> {
    @Nullable T of(PreparedStatement statement) throws SQLException;
  }

  private <T> @Nullable T with(String sql, @Nullable Object[] arguments, Use<T> use) throws Failed {
    reach(sql);
    PreparedStatement statement = null;
    try {
      statement = prepare(sql, arguments);
      var result = use.of(statement);
      putBack(sql, statement);
      return result;
    } catch (SQLException e) {
      close(statement);
      throw SqlFailures.of(e);
    }
  }

  private static void close(@Nullable PreparedStatement statement) {
    try {
      if (statement != null) {
        statement.close();
      }
    } catch (SQLException e) {
      // The failure that brought us here says more.
    }
  }

  /// Takes rows one at a time, as long as it wants more.
  @FunctionalInterface
  interface RowTest {
    boolean accept(ResultSet row) throws SQLException, Failed;
  }

  void each(String sql, RowSink sink, @Nullable Object... arguments) throws Failed {
    some(
        sql,
        row -> {
          sink.accept(row);
          return true;
        },
        arguments);
  }

  void some(String sql, RowTest sink, @Nullable Object... arguments) throws Failed {
    reach(sql);
    try (var statement = prepare(sql, arguments);
        var rows = statement.executeQuery()) {
      boolean more = true;
      while (more && rows.next()) {
        more = sink.accept(rows);
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  void reach(String point) throws Failed {
    try {
      observer.reached("sql " + point);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  Connection connection() {
    return connection;
  }

  private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
    var kept = prepared.remove(sql);
    var statement = kept != null ? kept : connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }

  /// Keeps a statement that has run well for its next run; it is out of the map while it is in use.
  private void putBack(String sql, PreparedStatement statement) throws SQLException {
    statement.clearParameters();
    var other = prepared.put(sql, statement);
    if (other != null) {
      other.close();
    }
  }
}
