package org.keyturn.vault.rotation;

import java.nio.file.Path;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Transaction;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.KeyRotation.Stage;
import org.keyturn.vault.environment.Environment;
import org.keyturn.vault.records.FullCheck;
import org.keyturn.vault.records.RecordCipher;
import org.keyturn.vault.records.RecordIndex;

/// A look at the vault's file as somebody has who opens it anew, by a connection of its own: what
/// the rotation's own connection believes is no proof.
final class RotationVerification {
  private final Path path;
  private final Environment environment;
  private final RotatedHeaders headers;

  RotationVerification(Path path, Environment environment, RotatedHeaders headers) {
    this.path = path;
    this.environment = environment;
    this.headers = headers;
  }

  /// A failure at or after the commit does not tell whether it took place: a fresh look does.
  boolean landed() {
    try (var file = VaultFile.open(path, environment.observer())) {
      return file.read(Transaction::headers).header().key().id().equals(headers.key().keyId());
    } catch (Failed | RuntimeException e) {
      return false;
    }
  }

  /// What is done with the vault once all of it was opened.
  @FunctionalInterface
  interface Then<T> {
    T with(RotatedVault rotated) throws Failed;
  }

  /// Opens every record with the new password's key; then gives back the pages that are free.
  ///
  /// @param doubtful whether the commit has failed, and only the file tells that it took place
  <T> T opened(Credentials next, boolean doubtful, Progress progress, Then<T> then) throws Failed {
    try (var file = VaultFile.open(path, environment.observer());
        var key = environment.masterKeys().unwrap(file.read(Transaction::headers).header(), next)) {
      var cipher = new RecordCipher(headers.old().vaultId(), key);
      var index = whole(file, cipher, progress);
      if (doubtful) {
        file.confirm();
      }
      shrink(file);
      return then.with(new RotatedVault(file, cipher, index, environment));
    }
  }

  private static RecordIndex whole(VaultFile file, RecordCipher cipher, Progress progress)
      throws Failed {
    return file.read(transaction -> {
      var now = transaction.headers().header();
      var found =
          FullCheck.fresh(transaction, cipher, now, Stage.VERIFY, progress, new CancelToken());
      if (!found.report().whole()) {
        throw new Failed(new Failure.Damaged(Failure.Part.RECORDS, found.report().damaged()));
      }
      found.index().closeKeys();
      return found.index();
    });
  }

  private static void shrink(VaultFile file) throws Failed {
    try {
      file.shrink();
      file.edit(transaction -> transaction.turning(false));
    } catch (Failed e) {
      if (!(e.failure() instanceof Failure.Busy)) {
        throw e;
      }
      // Someone reads: the pages stay free inside the file.
    }
  }
}
