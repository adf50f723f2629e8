package org.keyturn.crypto;

import java.util.Arrays;
import java.util.HexFormat;

/// Whether an implementation of Argon2 yields in this process what the standard says: a broken
/// machine or a compiler's mistake must not make a key that nobody can derive again.
final class KnownAnswers {
  private KnownAnswers() {}

  /// The vectors of RFC 9106, sections 5.1 and 5.3; 5.2 has nothing that is not in the other two.
  static boolean given(Argon2.Core core) {
    try {
      return given(
              core,
              Argon2Type.D,
              "512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb")
          && given(
              core,
              Argon2Type.ID,
              "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    } catch (RuntimeException | Error e) {
      return false;
    }
  }

  private static boolean given(Argon2.Core core, Argon2Type type, String tag) {
    var inputs =
        new Argon2Inputs(
            type,
            Argon2Inputs.VERSION_13,
            new KdfParameters(32, 3, 4),
            filled(16, 2),
            filled(8, 3),
            filled(12, 4));
    byte[] expected = HexFormat.of().parseHex(tag);
    return Arrays.equals(expected, core.hash(filled(32, 1), inputs, expected.length));
  }

  private static byte[] filled(int length, int value) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
