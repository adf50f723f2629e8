package org.keyturn.vault;

import java.util.Optional;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;

/// Proof of what opens the vault now, and what is to open it.
///
/// @param next a new master password has at least 8 characters; equal parts are kept, another key
///   file, one more or one less alone is a change as well
/// @param kdf stronger settings; empty keeps the present ones, raised to today's minimum if a new
///   password is set
public record PasswordChange(Credentials current, Credentials next, Optional<KdfParameters> kdf) {

  /// For a vault without a key file.
  public PasswordChange(Password current, Password next, Optional<KdfParameters> kdf) {
    this(Credentials.of(current), Credentials.of(next), kdf);
  }
}
