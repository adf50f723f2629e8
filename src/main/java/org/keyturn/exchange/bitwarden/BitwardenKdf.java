package org.keyturn.exchange.bitwarden;

/// How the key of a protected file is derived from its password.
public enum BitwardenKdf {
  ARGON2ID,

  /// For versions of Bitwarden that know no other.
  PBKDF2
}
