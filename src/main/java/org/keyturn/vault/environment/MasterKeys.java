package org.keyturn.vault.environment;

import java.util.Optional;
import java.util.UUID;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.KeyId;
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
import org.keyturn.vault.Credentials;

/// From a master password to a vault key and back: derivation, wrapping, and the rules for new
/// passwords.
public final class MasterKeys {
  private static final int LEAST_CODE_POINTS = 8;
  private static final int MASTER_KEY_BYTES = 32;
  private static final byte[] NO_WRAP = new byte[60];

  /// From the bytes of a password to a master key.
  @FunctionalInterface
  interface Derivation {
    /// @param keyFile empty for a vault that has none
    /// @throws OutOfBounds before any work
    SecretBytes derive(
        SecretBytes password,
        SecretBytes keyFile,
        byte[] salt,
        KdfParameters parameters,
        int length)
        throws OutOfBounds, NotEnoughMemory;
  }

  private final Derivation derivation;

  MasterKeys(Derivation derivation) {
    this.derivation = derivation;
  }

  public static void requireLength(Password password) throws Failed {
    if (password.codePoints() < LEAST_CODE_POINTS) {
      throw new Failed(new Failure.Refused(Failure.Rule.PASSWORD_TOO_SHORT));
    }
  }

  /// @throws Failed `BeyondBounds` and `Refused(KEY_FILE_MISSING)` before any work,
  ///   `NotEnoughMemory`, `WrongPassword`
  public VaultKey unwrap(ClearHeader header, Credentials credentials) throws Failed {
    return open(header, credentials, (key, _) -> key);
  }

  /// The same, and if the header is of an earlier format, the header of the present one: the master
  /// key is at hand, and wraps the same key once more.
  public Unwrapped unwrapToRenew(ClearHeader header, Credentials credentials) throws Failed {
    return open(
        header,
        credentials,
        (key, master) ->
            new Unwrapped(
                key,
                header.formatVersion() == ClearHeader.FORMAT
                    ? Optional.empty()
                    : Optional.of(renewed(header, key, master))));
  }

  /// What a header opened to.
  ///
  /// @param next the header in the present format, the same wherever it is made from this one
  public record Unwrapped(VaultKey key, Optional<ClearHeader> next) {}

  private static ClearHeader renewed(ClearHeader header, VaultKey key, SecretBytes master) {
    var next = header.inPresentFormat();
    return next.withWrap(key.wrapRepeatably(master, next.associatedData()));
  }

  private interface Use<T> {
    T of(VaultKey key, SecretBytes masterKey);
  }

  private <T> T open(ClearHeader header, Credentials credentials, Use<T> use) throws Failed {
    boolean keyFile = header.kdf().keyFile();
    if (keyFile && credentials.keyFile().isEmpty()) {
      throw new Failed(new Failure.Refused(Failure.Rule.KEY_FILE_MISSING));
    }
    try (var master = derive(credentials, header.kdf())) {
      var key =
          VaultKey.unwrap(master, header.associatedData(), header.wrappedKey(), header.key().id());
      return use.of(key, master);
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.WrongPassword(keyFile));
    }
  }

  /// Whether this opens the key of that id: a wrong password is no failure here.
  ///
  /// @throws Failed as [#unwrap] does otherwise
  public boolean opens(ClearHeader header, Credentials credentials, KeyId key) throws Failed {
    try (var proof = unwrap(header, credentials)) {
      return proof.keyId().equals(key);
    } catch (Failed e) {
      if (e.failure() instanceof Failure.WrongPassword) {
        return false;
      }
      throw e;
    }
  }

  /// @return a header that wraps `key` under a new salt, for a key file if one is given
  public ClearHeader wrap(Wrapping wrapping, VaultKey key, Credentials credentials) throws Failed {
    var kdf =
        new ClearHeader.Kdf(
            wrapping.kdf(),
            Randomness.bytes(ClearHeader.SALT_BYTES),
            credentials.keyFile().isPresent());
    var header =
        new ClearHeader(
            wrapping.vaultId(),
            ClearHeader.FORMAT,
            kdf,
            wrapping.revision(),
            new ClearHeader.Key(key.keyId(), wrapping.generation()),
            NO_WRAP);
    try (var master = derive(credentials, kdf)) {
      return header.withWrap(key.wrap(master, header.associatedData()));
    }
  }

  /// What a new wrap says beside the key.
  public record Wrapping(UUID vaultId, KdfParameters kdf, long revision, int generation) {}

  private SecretBytes derive(Credentials credentials, ClearHeader.Kdf kdf) throws Failed {
    try (var password = credentials.password().normalized();
        var none = SecretBytes.copyOf(new byte[0])) {
      var keyFile = kdf.keyFile() ? credentials.keyFile().orElseThrow() : none;
      return derivation.derive(password, keyFile, kdf.salt(), kdf.parameters(), MASTER_KEY_BYTES);
    } catch (OutOfBounds e) {
      throw new Failed(new Failure.BeyondBounds(e.parameter(), e.value(), e.least(), e.most()));
    } catch (NotEnoughMemory e) {
      throw new Failed(new Failure.NotEnoughMemory(e.kibibytes()));
    }
  }
}
