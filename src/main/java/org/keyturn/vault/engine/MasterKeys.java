package org.keyturn.vault.engine;

import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.Randomness;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.VaultKey;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.ClearHeader;

/// From a master password to a vault key and back: derivation, wrapping, and the rules for new
/// passwords.
final class MasterKeys {
  private static final int LEAST_CODE_POINTS = 8;
  private static final int MASTER_KEY_BYTES = 32;
  private static final byte[] NO_WRAP = new byte[60];

  /// From the bytes of a password to a master key.
  @FunctionalInterface
  interface Derivation {
    /// @throws OutOfBounds before any work
    SecretBytes derive(SecretBytes password, byte[] salt, KdfParameters parameters, int length)
        throws OutOfBounds, NotEnoughMemory;
  }

  private final Derivation derivation;

  MasterKeys(Derivation derivation) {
    this.derivation = derivation;
  }

  static void requireLength(Password password) throws Failed {
    if (password.codePoints() < LEAST_CODE_POINTS) {
      throw new Failed(new Failure.Refused(Failure.Rule.PASSWORD_TOO_SHORT));
    }
  }

  /// @throws Failed `BeyondBounds` before any work, `NotEnoughMemory`, `WrongPassword`
  VaultKey unwrap(ClearHeader header, Password password) throws Failed {
    try (var secret = password.normalized();
        var master = derive(secret, header.kdf())) {
      return VaultKey.unwrap(
          master, header.associatedData(), header.wrappedKey(), header.key().id());
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.WrongPassword());
    }
  }

  /// @return a header that wraps `key` under a new salt
  ClearHeader wrap(Wrapping wrapping, VaultKey key, Password password) throws Failed {
    var kdf = new ClearHeader.Kdf(wrapping.kdf(), Randomness.bytes(ClearHeader.SALT_BYTES));
    var header =
        new ClearHeader(
            ClearHeader.FORMAT,
            wrapping.vaultId(),
            kdf,
            wrapping.revision(),
            new ClearHeader.Key(key.keyId(), wrapping.generation()),
            NO_WRAP);
    try (var secret = password.normalized();
        var master = derive(secret, kdf)) {
      return header.withWrap(key.wrap(master, header.associatedData()));
    }
  }

  /// What a new wrap says beside the key.
  record Wrapping(UUID vaultId, KdfParameters kdf, long revision, int generation) {}

  private SecretBytes derive(SecretBytes password, ClearHeader.Kdf kdf) throws Failed {
    try {
      return derivation.derive(password, kdf.salt(), kdf.parameters(), MASTER_KEY_BYTES);
    } catch (OutOfBounds e) {
      throw new Failed(new Failure.BeyondBounds(e.parameter(), e.value(), e.least(), e.most()));
    } catch (NotEnoughMemory e) {
      throw new Failed(new Failure.NotEnoughMemory(e.kibibytes()));
    }
  }
}
