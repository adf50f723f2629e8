package org.keyturn.store;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.keyturn.files.CallObserver;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.sqlite.SQLiteConfig;

/// Opens connections and counts them by file: the first one to a file is preceded by a look at the
/// raw header, which later ones must not take (closing that handle would drop the locks of the
/// first).
public final class Connections {
  private static final Map<Object, Integer> OPEN = new HashMap<>();

  enum Mode {
    READ_WRITE("rw"),
    READ_ONLY("ro");

    private final String uri;

    Mode(String uri) {
      this.uri = uri;
    }
  }

  /// A connection and the file that it is open on.
  record Opened(Sql sql, FileStamp stamp) {}

  private Connections() {}

  /// @return a connection with the ground rules of `docs/vault-format.md` set
  static Opened open(Path file, Mode mode, int busyMillis, CallObserver observer) throws Failed {
    synchronized (OPEN) {
      var stamp = FileStamp.of(file);
      PathLimits.require(file);
      if (stamp == null || !Files.isRegularFile(file)) {
        throw new Failed(
            stamp == null
                ? new Failure.NotFound(Failure.Missing.FILE)
                : new Failure.NotRecognised(Failure.Thing.VAULT));
      }
      JournalFiles.requirePlain(file);
      var key = key(stamp, file);
      if (!OPEN.containsKey(key) && stamp.size() > 0) {
        RawHeader.check(file);
      }
      var sql = connect(file, mode, busyMillis, observer);
      OPEN.merge(key, 1, Integer::sum);
      return new Opened(sql, stamp);
    }
  }

  /// @return the plain file, if no connection of this process is open on it
  public static Path unopened(Path file) throws Failed {
    synchronized (OPEN) {
      var stamp = FileStamp.of(file);
      if (stamp != null && OPEN.containsKey(key(stamp, file))) {
        throw new Failed(new Failure.Busy());
      }
      if (stamp != null && !Files.isRegularFile(file)) {
        throw new Failed(new Failure.NotRecognised(Failure.Thing.VAULT));
      }
      return file;
    }
  }

  /// Looks at the header of a file that does not open.
  ///
  /// @return what `look` finds; false while this process has it open, when nobody but SQLite may
  ///   look into it
  static boolean unopened(Path file, Predicate<Path> look) {
    synchronized (OPEN) {
      var stamp = FileStamp.of(file);
      return stamp != null && !OPEN.containsKey(key(stamp, file)) && look.test(file);
    }
  }

  static void close(Sql sql, FileStamp stampAtOpen, Path file) {
    synchronized (OPEN) {
      try {
        sql.connection().close();
      } catch (SQLException e) {
        // Nothing is lost: every change was committed or rolled back before.
      } finally {
        OPEN.computeIfPresent(key(stampAtOpen, file), (_, n) -> n == 1 ? null : n - 1);
      }
    }
  }

  private static Object key(FileStamp stamp, Path file) {
    return stamp.fileKey() != null ? stamp.fileKey() : file.toAbsolutePath().normalize();
  }

  private static Sql connect(Path file, Mode mode, int busyMillis, CallObserver observer)
      throws Failed {
    Connection connection = null;
    try {
      var path = file.toAbsolutePath().toString().replace('\\', '/');
      var url = new StringBuilder("jdbc:sqlite:file:");
      for (var part : path.split("/", -1)) {
        url.append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20")).append('/');
      }
      url.setLength(url.length() - 1);
      connection = DriverManager.getConnection(url + "?mode=" + mode.uri, options());
      var sql = new Sql(connection, observer);
      groundRules(sql, busyMillis);
      return sql;
    } catch (SQLException e) {
      PathLimits.requireResolved(file);
      throw SqlFailures.of(e);
    } catch (Failed e) {
      quietly(connection);
      PathLimits.requireResolved(file);
      throw e;
    }
  }

  /// Without them each insert is followed by a question for the number of its row, which nobody
  /// reads.
  private static Properties options() {
    var options = new Properties();
    options.setProperty(SQLiteConfig.Pragma.JDBC_GET_GENERATED_KEYS.getPragmaName(), "false");
    return options;
  }

  private static void quietly(@org.jspecify.annotations.Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // The failure that brought us here says more.
    }
  }

  private static void groundRules(Sql sql, int busyMillis) throws Failed {
    sql.run("PRAGMA busy_timeout=" + busyMillis);
    sql.run("PRAGMA trusted_schema=OFF");
    sql.run("PRAGMA cell_size_check=ON");
    sql.run("PRAGMA mmap_size=0");
    sql.run("PRAGMA temp_store=MEMORY");
    sql.run("PRAGMA foreign_keys=ON");
    sql.run("PRAGMA secure_delete=ON");
    sql.run("PRAGMA synchronous=EXTRA");
    sql.run("PRAGMA cache_size=-4000");
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      sql.run("PRAGMA fullfsync=ON");
    }
  }
}
