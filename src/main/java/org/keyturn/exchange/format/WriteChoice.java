package org.keyturn.exchange.format;

import java.time.Instant;

/// What the person chose for a file that is written.
///
/// @param formulaSafe whether cells that a spreadsheet would take for formulas are made harmless
/// @param now for dates that nobody knows
public record WriteChoice(FileKeys keys, Sealing sealing, boolean formulaSafe, Instant now) {
  /// How a file under a password is sealed, as far as its format leaves a choice.
  public record Sealing(WriteKdf kdf, WriteCipher cipher) {
    public static final Sealing USUAL = new Sealing(WriteKdf.ARGON2ID, WriteCipher.AES_256);
  }

  /// The choice of somebody who chose nothing.
  public static WriteChoice usual(FileKeys keys, Instant now) {
    return new WriteChoice(keys, Sealing.USUAL, false, now);
  }
}
