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
public record PasswordChange(
    Credentials current, Credentials next, Optional<KdfParameters> kdf, Proof proof) {

  /// How it is known that `current` opens the vault.
  public enum Proof {
    /// The key is derived from it once more: a person has typed it again.
    DERIVED,
    /// The session was unlocked with it a moment ago, within the same command, and nobody was asked
    /// for anything since. Where the vault is opened by something else by now, it is derived all
    /// the same.
    UNLOCKED
  }

  public PasswordChange(Credentials current, Credentials next, Optional<KdfParameters> kdf) {
    this(current, next, kdf, Proof.DERIVED);
  }

  /// For a vault without a key file.
  public PasswordChange(Password current, Password next, Optional<KdfParameters> kdf) {
    this(Credentials.of(current), Credentials.of(next), kdf);
  }
}
