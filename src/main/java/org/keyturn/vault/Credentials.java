package org.keyturn.vault;

import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;

/// What opens a vault. A call that takes this neither keeps nor wipes it: whoever made it closes
/// it, which wipes both parts. Thread-safe.
///
/// @param keyFile the secret that [KeyFiles#read] made of the key file; empty for a vault that has
///   none
public record Credentials(Password password, Optional<SecretBytes> keyFile)
    implements AutoCloseable {

  /// For a vault without a key file.
  public static Credentials of(Password password) {
    return new Credentials(password, Optional.empty());
  }

  /// Whether both open the same: compares in constant time.
  public boolean sameAs(Credentials other) {
    boolean sameFile =
        (keyFile.isPresent() && other.keyFile.isPresent())
            ? keyFile.get().sameAs(other.keyFile.get())
            : keyFile.isEmpty() && other.keyFile.isEmpty();
    return password.sameAs(other.password) && sameFile;
  }

  /// Another instance, closed on its own.
  public Credentials copy() {
    return new Credentials(password.copy(), keyFile.map(Credentials::copyOf));
  }

  /// @return another instance of the same secret, closed on its own
  public static SecretBytes copyOf(SecretBytes secret) {
    return SecretBytes.takeFrom(secret.lend(byte[]::clone));
  }

  @Override
  public void close() {
    password.close();
    keyFile.ifPresent(SecretBytes::close);
  }
}
