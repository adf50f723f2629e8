package org.keyturn.crypto;

/// What an Argon2 hash depends on beside the password. The caller has checked the parameters.
///
/// @param version [#VERSION_10] or [#VERSION_13]
/// @param secret parameter K, empty for none; still the caller's to wipe
/// @param additional parameter X, empty for none
public record Argon2Inputs(
    Argon2Type type,
    int version,
    KdfParameters parameters,
    byte[] salt,
    byte[] secret,
    byte[] additional) {
  /// 1.0: each pass but the first replaces what the one before has left.
  public static final int VERSION_10 = 0x10;

  /// 1.3, the one of RFC 9106: each pass is mixed into what the one before has left.
  public static final int VERSION_13 = 0x13;
}
