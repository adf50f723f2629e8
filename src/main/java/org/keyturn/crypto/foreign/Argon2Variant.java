package org.keyturn.crypto.foreign;

import org.keyturn.crypto.Argon2;
import org.keyturn.crypto.Argon2Inputs;
import org.keyturn.crypto.Argon2Type;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.SecretBytes;

/// Argon2 (RFC 9106) as other programs' files ask for it. Thread-safe; slow on purpose.
public enum Argon2Variant {
  D(Argon2Type.D),
  ID(Argon2Type.ID);

  /// The versions that exist, 1.0 and 1.3.
  public static final int VERSION_10 = Argon2Inputs.VERSION_10;

  public static final int VERSION_13 = Argon2Inputs.VERSION_13;

  private final Argon2Type type;

  Argon2Variant(Argon2Type type) {
    this.type = type;
  }

  /// What is no secret of a derivation. The caller has checked the parameters against the bounds of
  /// the format; there are at least 8 KiB of memory for each lane.
  ///
  /// @param secret parameter K, empty for none
  /// @param additional parameter X, empty for none
  public record Inputs(
      byte[] salt, KdfParameters parameters, int version, byte[] secret, byte[] additional) {}

  /// The key of `length` bytes, which the caller closes.
  public SecretBytes derive(SecretBytes password, Inputs inputs, int length)
      throws NotEnoughMemory {
    return Argon2.derive(
        password,
        new Argon2Inputs(
            type,
            inputs.version(),
            inputs.parameters(),
            inputs.salt(),
            inputs.secret(),
            inputs.additional()),
        length);
  }
}
