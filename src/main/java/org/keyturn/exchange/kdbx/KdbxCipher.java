package org.keyturn.exchange.kdbx;

import org.keyturn.crypto.foreign.ContentCipher;

/// What hides the content of a database that is written.
public enum KdbxCipher {
  AES_256(ContentCipher.AES_256),
  CHACHA20(ContentCipher.CHACHA20);

  private final ContentCipher cipher;

  KdbxCipher(ContentCipher cipher) {
    this.cipher = cipher;
  }

  ContentCipher cipher() {
    return cipher;
  }
}
