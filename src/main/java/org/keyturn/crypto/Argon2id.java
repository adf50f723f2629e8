package org.keyturn.crypto;

import java.time.Duration;
import java.util.Arrays;

/// Argon2id, version 0x13 (RFC 9106). Thread-safe; slow on purpose, so never called in the thread
/// of the window.
public final class Argon2id {
  private static final byte[] NOTHING = {};

  private Argon2id() {}

  /// The key of `length` bytes; the caller closes it. The bounds of [KdfParameters#checkBounds()]
  /// are checked before any work, the free heap before any allocation.
  public static SecretBytes derive(
      SecretBytes password, byte[] salt, KdfParameters parameters, int length)
      throws OutOfBounds, NotEnoughMemory {
    parameters.checkBounds();
    return deriveUnchecked(password, salt, parameters, length);
  }

  /// The same with a second secret as Argon2's parameter K (RFC 9106, section 3.1); an empty one is
  /// none.
  public static SecretBytes derive(
      SecretBytes password, SecretBytes secret, byte[] salt, KdfParameters parameters, int length)
      throws OutOfBounds, NotEnoughMemory {
    parameters.checkBounds();
    byte[] key = secret.copy();
    try {
      return derive(password, key, salt, parameters, length);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /// The same for another program's file, whose bounds the caller has checked already.
  public static SecretBytes deriveUnchecked(
      SecretBytes password, byte[] salt, KdfParameters parameters, int length)
      throws NotEnoughMemory {
    return derive(password, NOTHING, salt, parameters, length);
  }

  private static SecretBytes derive(
      SecretBytes password, byte[] secret, byte[] salt, KdfParameters parameters, int length)
      throws NotEnoughMemory {
    return Argon2.derive(password, inputs(salt, secret, NOTHING, parameters), length);
  }

  /// Parameters for a new password that take about `target` on this computer, never below
  /// [KdfParameters#FLOOR]. Works for about half a second.
  public static KdfParameters calibrate(Duration target) {
    return Calibration.run(target);
  }

  /// Gets derivation and decryption compiled while a person types: about 0.7 s of work in a
  /// background thread, which halves the first unlock. Ends early when the thread is interrupted.
  public static void warmUp() {
    warmUp(KdfParameters.FLOOR);
  }

  /// The same for a derivation of which the parameters are known: its memory is made ready too.
  public static void warmUp(KdfParameters expected) {
    CryptoWarmUp.run(expected);
  }

  static byte[] hash(
      byte[] password,
      byte[] salt,
      byte[] secret,
      byte[] additional,
      KdfParameters parameters,
      int length) {
    return Argon2.hash(password, inputs(salt, secret, additional, parameters), length);
  }

  private static Argon2Inputs inputs(
      byte[] salt, byte[] secret, byte[] additional, KdfParameters parameters) {
    return new Argon2Inputs(
        Argon2Type.ID, Argon2Inputs.VERSION_13, parameters, salt, secret, additional);
  }
}
