package org.keyturn.vault.session;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.DraftKeys;
import org.keyturn.crypto.VaultKey;
import org.keyturn.files.Disk;
import org.keyturn.model.Failed;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.Change;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.Owed;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.rotation.VaultRotation;

/// A vault file that has its name only once it opens: until then it lies beside it under a hidden
/// name, like everything that people ask for. A killed run leaves no half vault in its place, which
/// would look like a damaged one.
final class NewVault {
  private final Environment environment;

  NewVault(Environment environment) {
    this.environment = environment;
  }

  /// @throws Failed `Refused(TARGET_EXISTS)` for what is there already, and stays as it is
  void make(Path vault, ClearHeader header, VaultKey key) throws Failed {
    var disk = new Disk(environment.observer());
    var part = environment.unfinished().begin(vault);
    try {
      try (var file = VaultFile.create(part, environment.observer())) {
        fill(file, header, key);
      }
      disk.place(part, vault);
    } finally {
      Disk.discard(part);
      environment.unfinished().end(part);
    }
    try {
      disk.syncFolder(Disk.folder(vault));
    } catch (Failed e) {
      Disk.discard(vault);
      throw e;
    }
  }

  private void fill(VaultFile file, ClearHeader header, VaultKey key) throws Failed {
    var cipher = new RecordCipher(header.vaultId(), key);
    var began = environment.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    file.edit(transaction -> {
      transaction.writeHeaders(header);
      var change =
          Change.fresh(transaction, transaction.records(), cipher, 1, header, Optional.empty());
      try (var pair = DraftKeys.generate();
          var secret = pair.privateKey()) {
        change.put(
            UUID.randomUUID(),
            new OfDraftKey(header.key().generation(), pair.publicKey(), secret, List.of()));
      }
      change.put(VaultRotation.AFTERMATH_ROW, new OfAftermath(began, Owed.NOTHING));
      change.finish();
    });
  }
}
