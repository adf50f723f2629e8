package org.keyturn.exchange.kdbx;

import java.util.List;
import java.util.Optional;
import org.keyturn.crypto.Password;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.crypto.Sha256;

/// What a person knows and has, made one: SHA-256 over the SHA-256 of the password and the secret
/// of the key file, each where there is one.
final class CompositeKey {

  /// Holds nothing that were to be wiped.
  private static final SecretBytes NOTHING = SecretBytes.copyOf(new byte[0]);

  private CompositeKey() {}

  /// In the order in which they are to be tried: without a key file, no password can mean one of no
  /// characters, as KeePass has it, or none at all.
  ///
  /// @return what the caller closes
  static List<SecretBytes> of(Optional<Password> password, Optional<SecretBytes> keyFile) {
    var typed = password.filter(given -> !given.isEmpty());
    if (typed.isPresent() || keyFile.isPresent()) {
      var with = typed.map(Password::asTyped);
      var first = joined(with, keyFile);
      with.ifPresent(SecretBytes::close);
      // Some programs put the password of no characters beside the key file.
      return typed.isPresent() ? List.of(first) : List.of(first, joined(empty(), keyFile));
    }
    return List.of(joined(empty(), keyFile), joined(Optional.empty(), keyFile));
  }

  private static Optional<SecretBytes> empty() {
    return Optional.of(NOTHING);
  }

  private static SecretBytes joined(Optional<SecretBytes> password, Optional<SecretBytes> keyFile) {
    var digest = Sha256.newDigest();
    password.ifPresent(secret -> digest.update(secret.<byte[]>lend(Sha256::of)));
    keyFile.ifPresent(secret ->
        secret.lend(bytes -> {
          digest.update(bytes);
          return true;
        }));
    return SecretBytes.takeFrom(digest.digest());
  }
}
