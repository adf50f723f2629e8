package org.keyturn.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.keyturn.crypto.Randomness;
import org.keyturn.model.Failed;
import org.sqlite.SQLiteConnection;

/// Copies a vault by SQLite's backup API, through a connection of its own, and finds such copies
/// again. They lie beside the vault as `NAME-before-rotation-RANDOM.keyturn` (goes at the next
/// unlock) or `NAME-kept-RANDOM.keyturn` (stays).
public final class Backup {
  private static final String TEMPORARY = "-before-rotation-";
  private static final String KEPT = "-kept-";
  private static final String END = ".keyturn";

  private final Path vault;
  private final Tap tap;
  private final Disk disk;

  public Backup(Path vault, Tap tap) {
    this.vault = vault;
    this.tap = tap;
    this.disk = new Disk(tap);
  }

  /// @return the copy (mode 0600, on the disk with its folder's entry), which opens with today's
  ///   master password
  public Path write() throws Failed {
    var target = vault.resolveSibling(stem() + TEMPORARY + random() + END);
    disk.createPrivate(target);
    try {
      copy(target);
      disk.sync(target);
      disk.syncFolder(Disk.folder(target));
      try (var copy = VaultFile.openReadOnly(target, tap)) {
        copy.read(Transaction::headers);
        copy.checkIntegrity();
      }
      return target;
    } catch (Failed e) {
      try {
        new Disk(Tap.NONE).delete(target);
      } catch (Failed left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  private void copy(Path target) throws Failed {
    var stamp = FileStamp.of(vault);
    var source = Connections.open(vault, Connections.Mode.READ_ONLY, 10_000, tap);
    try {
      source.reach("backup");
      int code =
          source
              .connection()
              .unwrap(SQLiteConnection.class)
              .getDatabase()
              .backup("main", target.toAbsolutePath().toString(), null);
      if (code != 0) {
        throw SqlFailures.of(new SQLException("backup", "", code));
      }
    } catch (SQLException e) {
      throw SqlFailures.of(e);
    } finally {
      if (stamp != null) {
        Connections.close(source, stamp, vault);
      }
    }
  }

  /// Gives a copy the name under which it stays.
  public Path keep(Path copy) throws Failed {
    var name = copy.getFileName().toString().replace(TEMPORARY, KEPT);
    var kept = copy.resolveSibling(name);
    disk.rename(copy, kept);
    return kept;
  }

  /// @return files beside the vault that are called like a temporary copy of it and are no links
  public java.util.List<Path> left() throws Failed {
    var start = stem() + TEMPORARY;
    return disk
        .find(Disk.folder(vault), name -> name.startsWith(start) && name.endsWith(END))
        .stream()
        .filter(disk::plainFile)
        .toList();
  }

  /// @return the clear header of such a file, empty if it is no vault
  public Optional<ClearHeader> identify(Path copy) {
    try (var file = VaultFile.openReadOnly(copy, tap)) {
      return Optional.of(file.read(Transaction::headers).header());
    } catch (Failed e) {
      return Optional.empty();
    }
  }

  public void delete(Path copy) throws Failed {
    disk.delete(copy);
  }

  private String stem() {
    var name = vault.getFileName().toString();
    return name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
  }

  private static String random() {
    return java.util.HexFormat.of().formatHex(Randomness.bytes(8));
  }
}
