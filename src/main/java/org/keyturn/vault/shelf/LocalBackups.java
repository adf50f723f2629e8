package org.keyturn.vault.shelf;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Backup;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.Disk;
import org.keyturn.store.NameLength;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.backup.BackupCopy;
import org.keyturn.vault.backup.Backups;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.environment.PrivateFiles;

/// The copies of all vaults.
public final class LocalBackups implements Backups {
  private final Environment environment;
  private final Shelf shelf;

  public LocalBackups(Environment environment) {
    this.environment = environment;
    this.shelf = new Shelf(environment.place().data(), environment.tap());
  }

  @Override
  public List<BackupCopy> list(UUID vault) throws Failed {
    return shelf.list(vault);
  }

  @Override
  public List<BackupCopy> all() throws Failed {
    return shelf.all();
  }

  @Override
  public Restored restoreAs(BackupCopy copy, Path target) throws Failed {
    NameLength.requireRoom(target);
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new Failed(new Failure.Refused(Failure.Rule.TARGET_EXISTS));
    }
    var part = written(copy, target);
    put(part, target);
    return new Restored(target, Optional.empty());
  }

  /// The copy is whole beside the vault before anything is moved.
  @Override
  public Restored restoreOver(BackupCopy copy, Path vault) throws Failed {
    var part = written(copy, vault);
    Optional<Path> before = Optional.empty();
    try {
      recover(vault);
      if (Files.exists(vault, LinkOption.NOFOLLOW_LINKS)) {
        before = Optional.of(new Backup(vault, environment.tap()).stepAside());
      }
    } catch (Failed | RuntimeException e) {
      discard(part);
      throw e;
    }
    put(part, vault);
    return new Restored(vault, before);
  }

  private Path written(BackupCopy copy, Path target) throws Failed {
    var part = PrivateFiles.sibling(target.toAbsolutePath(), copy.state().vaultId());
    new Backup(copy.path(), environment.tap()).write(part, header(copy));
    return part;
  }

  private ClearHeader header(BackupCopy copy) throws Failed {
    try (var file = VaultFile.openReadOnly(copy.path(), environment.tap())) {
      return file.read(Transaction::headers).header();
    }
  }

  /// Lets SQLite take back what a killed writer had begun, where it can.
  private void recover(Path vault) {
    try (var file = VaultFile.open(vault, environment.tap())) {
      file.clearJournal();
    } catch (Failed e) {
      // A vault that does not open goes aside as it is, with its journal.
    }
  }

  private void put(Path part, Path target) throws Failed {
    try {
      shelf.disk().rename(part, target);
    } catch (Failed | RuntimeException e) {
      discard(part);
      throw e;
    }
    shelf.disk().syncFolder(Disk.folder(target));
  }

  private void discard(Path part) {
    try {
      new Backup(part, environment.tap()).delete(part);
    } catch (Failed e) {
      // A hidden file stays, which opens as the copy does.
    }
  }
}
