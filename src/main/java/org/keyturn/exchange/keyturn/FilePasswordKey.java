package org.keyturn.exchange.keyturn;

import java.time.Duration;
import java.util.Arrays;
import org.keyturn.crypto.Argon2id;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.OutOfBounds;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.foreign.Pace;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// What Argon2id makes of a file password: 32 bytes of key, and 16 bytes that stand in the header
/// to tell a right password from a wrong one before the body is touched. The check also commits the
/// file to one key, which AES-GCM alone does not.
final class FilePasswordKey implements AutoCloseable {
  private static final int KEY = 32;

  private final SecretBytes key;
  private final byte[] check;

  private FilePasswordKey(SecretBytes key, byte[] check) {
    this.key = key;
    this.check = check;
  }

  /// @return how long [#derive] is going to take here, zero for what it refuses
  static Duration pace(KdfParameters kdf) {
    try {
      kdf.checkBounds();
      return Pace.argon2(kdf);
    } catch (OutOfBounds e) {
      return Duration.ZERO;
    }
  }

  /// @throws Failed `BeyondBounds` before any work, `NotEnoughMemory`
  static FilePasswordKey derive(Password password, byte[] salt, KdfParameters kdf) throws Failed {
    try (var normalized = password.normalized();
        var derived = Argon2id.derive(normalized, salt, kdf, KEY + ExportHeader.CHECK)) {
      return derived.lend(bytes ->
          new FilePasswordKey(
              SecretBytes.takeFrom(Arrays.copyOf(bytes, KEY)),
              Arrays.copyOfRange(bytes, KEY, KEY + ExportHeader.CHECK)));
    } catch (OutOfBounds e) {
      throw ImportLimits.beyond(e);
    } catch (NotEnoughMemory e) {
      throw new Failed(new Failure.NotEnoughMemory(e.kibibytes()));
    }
  }

  SecretBytes key() {
    return key;
  }

  byte[] check() {
    return check.clone();
  }

  @Override
  public void close() {
    key.close();
  }
}
