package org.keyturn.vault.exports;

import java.nio.file.Path;
import org.keyturn.files.PartFile;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.store.Backup;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.RecordCipher;

/// Saves the file that a session still holds when another one was put in its place: it may be the
/// only one with what was written here. It becomes a copy like all others of the vault.
public final class HeldCopy {
  private final Environment environment;
  private final VaultFile holder;
  private final RecordCipher key;

  public HeldCopy(Environment environment, VaultFile holder, RecordCipher key) {
    this.environment = environment;
    this.holder = holder;
    this.key = key;
  }

  /// As well as it can be done: the session ends in any case.
  ///
  /// @param header of the file that is held
  public void keep(ClearHeader header) {
    var backupFolder = new BackupFolder(environment.place().data(), environment.observer());
    var backup = new Backup(holder.path(), environment.observer());
    try {
      var folder = backupFolder.folder(header.vaultId());
      var stem = SessionBackups.stem(holder.path());
      var target = backupFolder.next(folder, stem, environment.clock().instant());
      var part = PartFile.beside(target, header.vaultId().toString());
      backup.writeHeld(holder, part, header);
      name(backupFolder, backup, part, target, header);
      backupFolder.disk().syncFolder(folder);
    } catch (Failed | RuntimeException e) {
      // A full disk, or a lock meanwhile: there is nothing else to save it to.
    }
  }

  private void name(
      BackupFolder backupFolder, Backup backup, Path part, Path target, ClearHeader header)
      throws Failed {
    try {
      var of = new SessionBackups.Checked(key, header);
      SessionBackups.check(part, of, environment.observer(), Progress.NONE, new CancelToken());
      backupFolder.disk().rename(part, target);
    } catch (Failed | RuntimeException e) {
      backup.delete(part);
      throw e;
    }
  }
}
