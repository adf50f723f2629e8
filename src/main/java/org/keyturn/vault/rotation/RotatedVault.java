package org.keyturn.vault.rotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Failed;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.BackupCopy;
import org.keyturn.vault.BackupRules;
import org.keyturn.vault.LockReason;
import org.keyturn.vault.RotationReport;
import org.keyturn.vault.RotationRequest.OldBackups;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.exports.SessionBackups;
import org.keyturn.vault.exports.VaultExports;
import org.keyturn.vault.items.SettingsRecord;
import org.keyturn.vault.items.VaultAttachments;
import org.keyturn.vault.items.VaultContents;
import org.keyturn.vault.items.VaultFolders;
import org.keyturn.vault.items.VaultItems;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;
import org.keyturn.vault.records.StateMemory;
import org.keyturn.vault.records.VaultAccess;

/// A vault under its new key: the exports that it makes again, and its copies under the old key.
final class RotatedVault {
  private final VaultAccess access;
  private final Environment environment;

  RotatedVault(VaultFile file, RecordCipher key, RecordIndex index, Environment environment) {
    this.access = new VaultAccess(file, key, index, new Unwatched(), new Unwatched());
    this.environment = environment;
  }

  /// Makes again what was ticked, and says of the others whether the new key still opens them.
  RotationReport.Renewals renewals() throws Failed {
    var contents =
        new VaultContents(
            new VaultItems(access, environment),
            new VaultFolders(access),
            new VaultAttachments(access, environment),
            new SettingsRecord(access));
    var exports = new VaultExports(access, environment, contents);
    var renewed = exports.renewPending(tick -> {}, new CancelToken());
    var stale = new ArrayList<Path>();
    var pending = new ArrayList<Path>();
    for (var export : exports.entries()) {
      boolean dead =
          export.identity().kind() == ExportIdentity.Kind.RESTRICTED
              && !export.identity().keyId().equals(access.key().keyId().hex());
      if (dead) {
        stale.add(export.path());
      }
      if (export.pending()) {
        pending.add(export.path());
      }
    }
    return new RotationReport.Renewals(renewed, stale, pending);
  }

  /// The rotation is done whatever becomes of the older copies: none is deleted before one under
  /// the new key was checked, where there shall be one.
  ///
  /// @param backup the copy that the rotation itself has made, which is none of them
  RotationReport.Copies copies(OldBackups choice, Optional<Path> backup) {
    var own = new SessionBackups(access, environment);
    List<BackupCopy> old = List.of();
    Optional<Path> made = Optional.empty();
    var left = new ArrayList<Path>();
    try {
      old = own.list().stream().filter(copy -> older(copy, backup)).toList();
      if (choice == OldBackups.REMAKE && !old.isEmpty()) {
        made = Optional.of(own.make(BackupRules.DEFAULT, tick -> {}, new CancelToken()).path());
      }
      left.addAll(choice == OldBackups.KEEP ? paths(old) : own.deleteAll(old));
    } catch (Failed e) {
      left.addAll(paths(old));
    }
    var removed = paths(old).stream().filter(path -> !left.contains(path)).toList();
    return new RotationReport.Copies(backup, removed, left, made);
  }

  private boolean older(BackupCopy copy, Optional<Path> backup) {
    return !copy.state().key().equals(access.key().keyId())
        && !backup.equals(Optional.of(copy.path()));
  }

  private static List<Path> paths(List<BackupCopy> copies) {
    return copies.stream().map(BackupCopy::path).toList();
  }

  /// This view of the file needs no watching.
  private static final class Unwatched implements VaultAccess.Watch, StateMemory {
    @Override
    public void changed() {}

    @Override
    public void lost(LockReason reason) {}

    @Override
    public void replaced(ClearHeader header) {}

    @Override
    public void saw(RecordIndex now) {}

    @Override
    public void wrote(RecordIndex now) {}

    @Override
    public void requireOpen() {}
  }
}
