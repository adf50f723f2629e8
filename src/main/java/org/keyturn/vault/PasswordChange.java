package org.keyturn.vault;

import java.util.Optional;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.Password;

/// Proof of the current master password, and what it is to become.
///
/// @param next the new master password (at least 8 characters); equal to `current` to keep it
/// @param kdf stronger settings; empty keeps the present ones, raised to today's minimum if a new
///   password is set
public record PasswordChange(Password current, Password next, Optional<KdfParameters> kdf) {}
