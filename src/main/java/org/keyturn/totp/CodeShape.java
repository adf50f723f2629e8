package org.keyturn.totp;

import org.keyturn.crypto.Hmac;

/// How a code is made and written.
///
/// @param hash the hash of the HMAC
/// @param digits characters of the code
/// @param periodSeconds how long a code is valid, from a multiple of the period on
/// @param steam whether it is written in Steam's alphabet instead of digits
public record CodeShape(Hmac hash, int digits, int periodSeconds, boolean steam) {
  static final int LEAST_DIGITS = 6;
  static final int MOST_DIGITS = 8;

  /// The default of RFC 6238 and of nearly every site.
  public static final CodeShape STANDARD = new CodeShape(Hmac.SHA1, 6, 30, false);

  /// Five characters of an alphabet of Steam's own.
  public static final CodeShape STEAM = new CodeShape(Hmac.SHA1, 5, 30, true);

  /// The hash as `otpauth` links name it, e.g. `SHA1`.
  public String hashName() {
    return hash.label();
  }

  /// Throws [IllegalArgumentException] for a shape that nobody uses.
  public CodeShape {
    boolean length = steam ? digits == 5 : digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
    if (!length || periodSeconds < 1) {
      throw new IllegalArgumentException("no such code: " + digits + ", " + periodSeconds);
    }
  }
}
