package org.keyturn.store;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The file that lay at a vault's path before another one was put there by a rename: still open,
/// and perhaps the only one of its kind. Confined to its vault's owner.
public final class HeldFile {
  private final Path path;
  private @Nullable Sql sql;
  private @Nullable FileStamp opened;

  HeldFile(Path path) {
    this.path = path;
  }

  /// Takes a connection over, unless there is one already: the first is the one that was in use.
  void take(Sql connection, FileStamp stamp) {
    if (sql == null) {
      sql = connection;
      opened = stamp;
    } else {
      Connections.close(connection, stamp, path);
    }
  }

  Optional<Sql> connection() {
    return Optional.ofNullable(sql);
  }

  /// Whether a file was replaced and is still at hand.
  public boolean present() {
    return sql != null;
  }

  /// Gives it up: the present file holds all of it, or it was saved.
  public void letGo() {
    if (sql != null && opened != null) {
      Connections.close(sql, opened, path);
    }
    sql = null;
    opened = null;
  }
}
