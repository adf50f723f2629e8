package org.keyturn.exchange.format;

/// How a format keeps the secrets of a file.
public enum Secrecy {
  /// Whoever has the file has the secrets.
  PLAIN,

  /// Under a password of the file's own.
  PASSWORD,

  /// Under a password of the file's own, a key file or both, which the file does not tell.
  KEYS,

  /// Under a key that the file itself does not need to ask for, or that nobody but its maker has.
  SEALED
}
