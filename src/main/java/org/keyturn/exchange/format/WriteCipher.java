package org.keyturn.exchange.format;

/// What hides the content of a file that other programs open.
public enum WriteCipher {
  AES_256,
  CHACHA20
}
