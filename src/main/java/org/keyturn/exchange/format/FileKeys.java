package org.keyturn.exchange.format;

import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// What opens a file besides the vault.
///
/// @param password still the caller's to close
/// @param keyFile whose content is the second factor
public record FileKeys(Optional<Password> password, Optional<ByteSource> keyFile) {
  public static final FileKeys NONE = new FileKeys(Optional.empty(), Optional.empty());

  public static FileKeys of(Password password) {
    return new FileKeys(Optional.of(password), Optional.empty());
  }

  /// @throws Failed `Refused(FILE_PASSWORD_MISSING)`
  public Password required() throws Failed {
    return password.orElseThrow(
        () -> new Failed(new Failure.Refused(Failure.Rule.FILE_PASSWORD_MISSING)));
  }
}
