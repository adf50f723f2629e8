package org.keyturn.vault.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.files.Disk;
import org.keyturn.files.FreeSpace;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Backup;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.PathLimits;
import org.keyturn.store.Replacement;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.Backups;
import org.keyturn.vault.environment.Environment;

/// The copies of all vaults.
public final class FolderBackups implements Backups {
  private static final int MOST_LINKS = 40;

  private final Environment environment;
  private final BackupFolder backupFolder;

  public FolderBackups(Environment environment) {
    this.environment = environment;
    this.backupFolder = new BackupFolder(environment.place().data(), environment.observer());
  }

  @Override
  public List<BackupCopy> list(UUID vault) throws Failed {
    return backupFolder.list(vault);
  }

  @Override
  public List<BackupCopy> all() throws Failed {
    return backupFolder.all();
  }

  @Override
  public Restored restoreAs(BackupCopy copy, Path asked) throws Failed {
    PathLimits.requireRoom(asked);
    if (Files.exists(asked, LinkOption.NOFOLLOW_LINKS)) {
      throw new Failed(new Failure.Refused(Failure.Rule.TARGET_EXISTS));
    }
    var target = asked.toAbsolutePath();
    return through(
        copy,
        target,
        part -> {
          backupFolder.disk().place(part, target);
          backupFolder.disk().syncFolder(Disk.folder(target));
          return new Restored(asked, Optional.empty());
        });
  }

  /// A link stays, and what it leads to is replaced. The copy is whole beside the vault before
  /// anything is moved.
  @Override
  public Restored restoreOver(BackupCopy copy, Path vault) throws Failed {
    var file = behindLinks(vault.toAbsolutePath());
    return through(
        copy,
        file,
        part -> new Restored(vault, new Replacement(file, environment.observer()).by(part)));
  }

  private static Path behindLinks(Path vault) throws Failed {
    var file = vault;
    try {
      for (int i = 0; i < MOST_LINKS && Files.isSymbolicLink(file); i++) {
        file = file.resolveSibling(Files.readSymbolicLink(file));
      }
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
    if (Files.isSymbolicLink(file)) {
      throw new Failed(new Failure.NotRecognised(Failure.Thing.VAULT));
    }
    return file;
  }

  @FunctionalInterface
  private interface Taking {
    Restored take(Path part) throws Failed;
  }

  /// Writes a synced copy beside a file that is to become it, or to be replaced by it.
  private Restored through(BackupCopy copy, Path target, Taking taking) throws Failed {
    var unfinished = environment.unfinished();
    var part = unfinished.begin(target);
    try {
      new Backup(copy.path(), environment.observer()).write(part, header(copy));
      return taking.take(part);
    } catch (Failed e) {
      throw FreeSpace.told(e, target, copy.bytes());
    } finally {
      Disk.discard(part);
      unfinished.end(part);
    }
  }

  private ClearHeader header(BackupCopy copy) throws Failed {
    try (var file = VaultFile.openReadOnly(copy.path(), environment.observer())) {
      return file.read(Transaction::headers).header();
    }
  }
}
