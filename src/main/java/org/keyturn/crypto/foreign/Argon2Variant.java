package org.keyturn.crypto.foreign;

import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.keyturn.crypto.Derivations;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.crypto.NotEnoughMemory;
import org.keyturn.crypto.SecretBytes;

/// Argon2 (RFC 9106) as other programs' files ask for it. Thread-safe; slow on purpose.
public enum Argon2Variant {
  D(Argon2Parameters.ARGON2_d),
  ID(Argon2Parameters.ARGON2_id);

  /// The versions that exist, 1.0 and 1.3.
  public static final int VERSION_10 = Argon2Parameters.ARGON2_VERSION_10;

  public static final int VERSION_13 = Argon2Parameters.ARGON2_VERSION_13;

  private final int type;

  Argon2Variant(int type) {
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
    byte[] bytes = password.lend(byte[]::clone);
    try {
      return SecretBytes.takeFrom(
          Derivations.run(inputs.parameters().memoryKiB(), () -> hash(bytes, inputs, length)));
    } catch (OutOfMemoryError e) {
      throw new NotEnoughMemory(inputs.parameters().memoryKiB());
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private byte[] hash(byte[] password, Inputs inputs, int length) {
    var generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(type)
            .withVersion(inputs.version())
            .withMemoryAsKB(inputs.parameters().memoryKiB())
            .withIterations(inputs.parameters().iterations())
            .withParallelism(inputs.parameters().parallelism())
            .withSalt(inputs.salt())
            .withSecret(inputs.secret())
            .withAdditional(inputs.additional())
            .build());
    byte[] out = new byte[length];
    generator.generateBytes(password, out);
    return out;
  }
}
