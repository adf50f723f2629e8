package org.keyturn.exchange.file;

/// What the person chose for a file that is written.
///
/// @param formulaSafe whether cells that a spreadsheet would take for formulas are made harmless
public record WriteChoice(FileKeys keys, WriteKdf kdf, boolean formulaSafe) {
  public static final WriteChoice PLAIN = new WriteChoice(FileKeys.NONE, WriteKdf.ARGON2ID, false);
}
