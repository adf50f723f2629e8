package org.keyturn.exchange.format;

/// How a key is derived from the password of a file that other programs open.
public enum WriteKdf {
  ARGON2ID,
  PBKDF2
}
