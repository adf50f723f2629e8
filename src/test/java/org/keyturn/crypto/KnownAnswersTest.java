package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class KnownAnswersTest {
  @Test
  void oursAndBouncyCastleGiveThem() {
    assertTrue(KnownAnswers.given(Argon2Core::hash));
    assertTrue(KnownAnswers.given(Argon2Reference::hash));
  }

  /// It is wrong in one bit, of one type only, or it does not work at all.
  @Test
  void whatIsWrongIsNotUsed() {
    assertFalse(
        KnownAnswers.given((password, inputs, length) -> {
          byte[] hash = Argon2Core.hash(password, inputs, length);
          hash[31] ^= inputs.type() == Argon2Type.ID ? 1 : 0;
          return hash;
        }));
    assertFalse(
        KnownAnswers.given((_, _, _) -> {
          throw new OutOfMemoryError();
        }));
  }

  /// Otherwise whoever calls off the first derivation of a process would lose our own for all
  /// others.
  @Test
  void theyAreNotCalledOff() {
    BooleanSupplier stop = () -> true;
    assertTrue(
        Derivations.stoppable(
            stop, () -> Derivations.unstoppable(() -> KnownAnswers.given(Argon2Core::hash))));
    Thread.currentThread().interrupt();
    assertTrue(Derivations.unstoppable(() -> KnownAnswers.given(Argon2Core::hash)));
    assertTrue(Thread.interrupted());
  }
}
