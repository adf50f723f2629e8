package org.keyturn.vault.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.keyturn.crypto.VaultKey;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;
import org.keyturn.store.HeaderCopies;
import org.keyturn.store.VaultFile;
import org.keyturn.vault.Credentials;
import org.keyturn.vault.records.HeaderInForce;
import org.keyturn.vault.records.RecordCipher;

/// A clear header and the key that it gave out, which is the caller's. Where the two copies differ,
/// each is tried once: somebody has changed one of them, in whatever it claims, and only the sealed
/// header that its key opens tells which.
///
/// @param next the same in the present format, if it is of an earlier one
record VerifiedHeader(ClearHeader header, VaultKey key, Optional<ClearHeader> next) {

  /// @throws Failed what the keys say of the copies; of two refusals a wrong password, which is
  ///   what the right one would say
  static VerifiedHeader of(
      VaultFile file, HeaderCopies copies, FileVaults.KeyOpener keys, Credentials credentials)
      throws Failed {
    if (copies.sound().size() == 1) {
      return of(copies.header(), keys, credentials);
    }
    VerifiedHeader strange = null;
    Failed refused = null;
    try {
      for (var header : copies.sound()) {
        VerifiedHeader opened;
        try {
          opened = of(header, keys, credentials);
        } catch (Failed e) {
          if (e.failure() instanceof Failure.Cancelled) {
            throw e;
          }
          refused = said(refused, e);
          continue;
        }
        // Where one opens, whatever the other one says of the password is wrong.
        if (opened.inForce(file)) {
          close(strange);
          return opened;
        }
        if (strange == null) {
          strange = opened;
        } else {
          opened.key().close();
        }
      }
    } catch (Failed | RuntimeException e) {
      close(strange);
      throw e;
    }
    if (strange == null) {
      throw Objects.requireNonNull(refused);
    }
    // It opens, and is not the one of this state: the reader names it, and nothing is written.
    return strange;
  }

  private static VerifiedHeader of(
      ClearHeader header, FileVaults.KeyOpener keys, Credentials credentials) throws Failed {
    var unwrapped = keys.open(header, credentials);
    return new VerifiedHeader(header, unwrapped.key(), unwrapped.next());
  }

  private boolean inForce(VaultFile file) throws Failed {
    try {
      return file.read(transaction ->
          HeaderInForce.is(transaction, new RecordCipher(header.vaultId(), key), header));
    } catch (Failed | RuntimeException e) {
      key.close();
      throw e;
    }
  }

  private static void close(@org.jspecify.annotations.Nullable VerifiedHeader proof) {
    if (proof != null) {
      proof.key().close();
    }
  }

  private static Failed said(@org.jspecify.annotations.Nullable Failed before, Failed now) {
    if (before == null) {
      return now;
    }
    var both = List.of(before.failure(), now.failure());
    boolean wrong = both.stream().anyMatch(Failure.WrongPassword.class::isInstance);
    if (wrong && both.contains(new Failure.Refused(Failure.Rule.KEY_FILE_MISSING))) {
      // One copy asks for a key file, and nobody knows whether it is the right one.
      return new Failed(new Failure.WrongPassword(true), now);
    }
    return before.failure() instanceof Failure.WrongPassword ? before : now;
  }
}
