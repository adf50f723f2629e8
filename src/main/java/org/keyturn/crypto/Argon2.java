package org.keyturn.crypto;

import java.util.Arrays;

/// Argon2 (RFC 9106) in all its types and versions. Thread-safe; slow on purpose, so never called
/// in the thread of the window. Ends with [Stopped] where [Derivations#stoppable] says so.
public final class Argon2 {
  private Argon2() {}

  /// The key of `length` bytes, which the caller closes. The free heap is checked before any
  /// allocation.
  public static SecretBytes derive(SecretBytes password, Argon2Inputs inputs, int length)
      throws NotEnoughMemory {
    Derivations.check();
    int kibibytes = inputs.parameters().memoryKiB();
    FreeHeap.require(kibibytes);
    byte[] bytes = password.copy();
    try {
      return SecretBytes.takeFrom(hash(bytes, inputs, length));
    } catch (OutOfMemoryError e) {
      throw new NotEnoughMemory(kibibytes);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  static byte[] hash(byte[] password, Argon2Inputs inputs, int length) {
    return OwnCore.WORKS
        ? Argon2Core.hash(password, inputs, length)
        : Argon2Reference.hash(password, inputs, length);
  }

  /// One that can be asked for a hash.
  interface Core {
    byte[] hash(byte[] password, Argon2Inputs inputs, int length);
  }

  /// Asked once in each process.
  private static final class OwnCore {
    private static final boolean WORKS =
        Derivations.unstoppable(() -> KnownAnswers.given(Argon2Core::hash));
  }
}
