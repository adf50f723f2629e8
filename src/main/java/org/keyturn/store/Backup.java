package org.keyturn.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.crypto.Randomness;
import org.keyturn.files.CallObserver;
import org.keyturn.files.Disk;
import org.keyturn.files.FreeSpace;
import org.keyturn.model.Failed;
import org.sqlite.SQLiteConnection;

/// Copies a vault by SQLite's backup API, through a connection of its own, and finds such copies
/// again. They lie beside the vault as `NAME-before-rotation-RANDOM.keyturn` (goes at the next
/// unlock) or `NAME-kept-RANDOM.keyturn` (stays).
public final class Backup {
  private static final String TEMPORARY = "-before-rotation-";
  private static final String KEPT = "-kept-";
  private static final String REPLACED = "-before-restore-";
  private static final String RANDOM = "[0-9a-f]{16}";
  private static final String END = ".keyturn";
  private static final int STEM_BYTES = 200;

  private final Path vault;
  private final CallObserver observer;
  private final Disk disk;

  public Backup(Path vault, CallObserver observer) {
    // Beside the file itself, where there is room for a whole copy, and not beside a link to it.
    this.vault = Disk.real(vault);
    this.observer = observer;
    this.disk = new Disk(observer);
  }

  /// @param header the header in force: the copy bears it from its first byte on, so that what a
  ///   killed run left of it is known for what it is
  /// @return the copy (mode 0600, on the disk with its folder's entry), which opens with today's
  ///   master password
  public Path write(ClearHeader header) throws Failed {
    var target = vault.resolveSibling(stem() + TEMPORARY + random() + END);
    write(target, header);
    return target;
  }

  /// The same as a file of another name, which must not be there yet.
  public void write(Path target, ClearHeader header) throws Failed {
    write(target, header, this::copy);
  }

  /// Copies the file that an open vault still holds although another one lies at its path now.
  public void writeHeld(VaultFile holder, Path target, ClearHeader header) throws Failed {
    var source = holder.held().connection().orElseThrow();
    write(target, header, to -> copy(source, to));
  }

  @FunctionalInterface
  private interface Copying {
    void to(Path target) throws Failed;
  }

  private void write(Path target, ClearHeader header, Copying copying) throws Failed {
    try {
      VaultFile.create(target, observer, header).close();
    } catch (Failed e) {
      throw FreeSpace.atLeast(FreeSpace.told(e, target, 0), size());
    }
    try {
      copying.to(target);
      disk.sync(target);
      disk.syncFolder(Disk.folder(target));
      try (var copy = VaultFile.openReadOnly(target, observer)) {
        copy.read(Transaction::headers);
        copy.checkIntegrity();
      }
    } catch (Failed e) {
      Disk.discard(target);
      throw FreeSpace.atLeast(FreeSpace.told(e, target, 0), size());
    } catch (RuntimeException e) {
      Disk.discard(target);
      throw e;
    }
  }

  private long size() {
    var stamp = FileStamp.of(vault);
    return stamp == null ? 0 : stamp.size();
  }

  private void copy(Path target) throws Failed {
    var source = Connections.open(vault, Connections.Mode.READ_ONLY, 10_000, observer);
    try {
      copy(source.sql(), target);
    } finally {
      Connections.close(source.sql(), source.stamp(), vault);
    }
  }

  private static void copy(Sql source, Path target) throws Failed {
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
  public List<Path> left() throws Failed {
    return beside(Pattern.quote(TEMPORARY));
  }

  /// @return files beside the vault that are called like a copy of it that stays
  public List<Path> kept() throws Failed {
    return beside("(" + Pattern.quote(KEPT) + "|" + Pattern.quote(REPLACED) + ")");
  }

  private List<Path> beside(String middle) throws Failed {
    var name = Pattern.compile(Pattern.quote(stem()) + middle + RANDOM + END);
    return disk.find(Disk.folder(vault), one -> name.matcher(one).matches()).stream()
        .filter(disk::plainFile)
        .toList();
  }

  /// @return a free name beside the vault for what was in its place before a copy was restored
  Path aside() {
    return vault.resolveSibling(stem() + REPLACED + random() + END);
  }

  /// Lets SQLite take back what a killed run had begun to write into such a file, where it can.
  ///
  /// @return its clear header, empty if it is no vault
  public Optional<ClearHeader> identify(Path copy) {
    boolean readOnly = !Files.exists(JournalFiles.journal(copy));
    try (var file = VaultFile.open(copy, observer, readOnly, 0)) {
      return Optional.of(file.read(Transaction::headers).header());
    } catch (Failed e) {
      return Optional.empty();
    }
  }

  /// Whether such a file holds nothing at all: a run was killed when it had made it, before it
  /// wrote the first byte.
  public boolean empty(Path copy) {
    try {
      return disk.plainFile(copy) && Files.size(copy) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /// Removes such a file and the remains of its journal.
  public void delete(Path copy) throws Failed {
    var journal = JournalFiles.journal(copy);
    if (disk.plainFile(journal)) {
      disk.delete(journal);
    }
    disk.delete(copy);
  }

  /// The longest name that a file beside the vault gets.
  Path longest() {
    return JournalFiles.journal(vault.resolveSibling(stem() + REPLACED + random() + END));
  }

  /// The beginning of the names of all copies, cut so that what follows it has room in the 255
  /// bytes of a name.
  private String stem() {
    var name = vault.getFileName().toString();
    var stem = name.endsWith(END) ? name.substring(0, name.length() - END.length()) : name;
    while (stem.getBytes(StandardCharsets.UTF_8).length > STEM_BYTES) {
      stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
    }
    return stem;
  }

  private static String random() {
    return HexFormat.of().formatHex(Randomness.bytes(8));
  }
}
