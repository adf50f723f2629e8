package org.keyturn.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The file that lay at a vault's path before another one was put there by a rename: still open,
/// and perhaps the only one of its kind. Confined to its vault's owner.
public final class HeldFile {
  private @Nullable VaultConnection connection;

  HeldFile() {}

  /// Takes a connection over, unless there is one already: the first is the one that was in use.
  void take(VaultConnection replaced) {
    if (connection == null) {
      connection = replaced;
    } else {
      replaced.close();
    }
  }

  Optional<Sql> connection() {
    return Optional.ofNullable(connection).map(VaultConnection::sql);
  }

  /// Whether a file was replaced and is still at hand.
  public boolean present() {
    return connection != null;
  }

  /// Gives it up: the present file holds all of it, or it was saved.
  public void letGo() {
    if (connection != null) {
      connection.close();
    }
    connection = null;
  }
}
