package org.keyturn.crypto;

/// The types of Argon2 (RFC 9106, section 3.1). They differ in how the block is found that the next
/// one is mixed with.
public enum Argon2Type {
  /// By what stands in memory.
  D(0),
  /// By numbers that have nothing to do with the password.
  I(1),
  /// By such numbers in the first half of the first pass, then as [#D].
  ID(2);

  /// What the standard writes for it.
  private final int code;

  Argon2Type(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
