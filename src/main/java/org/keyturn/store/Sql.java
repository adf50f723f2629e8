package org.keyturn.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;

/// One connection, and the only way to it: every statement passes the [Tap] and every failure
/// becomes a value.
final class Sql {

  /// Reads one row of a result.
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /// Takes rows one at a time.
  @FunctionalInterface
  interface RowSink {
    void accept(ResultSet row) throws SQLException, Failed;
  }

  private final Connection connection;
  private final Tap tap;

  Sql(Connection connection, Tap tap) {
    this.connection = connection;
    this.tap = tap;
  }

  int run(String sql, @Nullable Object... arguments) throws Failed {
    reach(sql);
    try (var statement = prepare(sql, arguments)) {
      statement.execute();
      return Math.max(0, statement.getUpdateCount());
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  /// Steps a statement that answers without columns to its end; a prepared one would be stepped once.
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
    reach(sql);
    try (var statement = prepare(sql, arguments);
        var rows = statement.executeQuery()) {
      return rows.next() ? reader.read(rows) : null;
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  void each(String sql, RowSink sink, @Nullable Object... arguments) throws Failed {
    reach(sql);
    try (var statement = prepare(sql, arguments);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        sink.accept(rows);
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    }
  }

  void reach(String point) throws Failed {
    try {
      tap.reached("sql " + point);
    } catch (IOException e) {
      throw SqlFailures.of(e);
    }
  }

  Connection connection() {
    return connection;
  }

  private PreparedStatement prepare(String sql, @Nullable Object... arguments) throws SQLException {
    var statement = connection.prepareStatement(sql);
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(i + 1, arguments[i]);
    }
    return statement;
  }
}
