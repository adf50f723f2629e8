package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordTest {
  private static final String ACCENTED = "Grüße, Ångström, 각, 🔐";

  @Test
  void composedAndDecomposedAreTheSamePassword() {
    String decomposed = Normalizer.normalize(ACCENTED, Normalizer.Form.NFD);
    try (Password composed = Password.of(ACCENTED.toCharArray());
        Password other = Password.of(decomposed.toCharArray());
        SecretBytes composedBytes = composed.normalized();
        SecretBytes otherBytes = other.normalized();
        SecretBytes typed = other.asTyped()) {
      assertTrue(composed.sameAs(other));
      assertTrue(composedBytes.sameAs(otherBytes));
      assertFalse(typed.sameAs(otherBytes));
      assertArrayEquals(utf8(ACCENTED), otherBytes.copy());
      assertArrayEquals(utf8(decomposed), typed.copy());
    }
  }

  @Test
  void differentPasswordsDiffer() {
    for (String other : List.of("secret ", "Secret", "secre", "", "secret\0")) {
      try (Password one = Password.of("secret".toCharArray());
          Password two = Password.of(other.toCharArray())) {
        assertFalse(one.sameAs(two), other);
      }
    }
  }

  @Test
  void countsWhatAPersonWouldCount() {
    try (Password password = Password.of("a🔐é".toCharArray());
        Password empty = Password.of(new char[0])) {
      assertEquals(3, password.codePoints());
      assertFalse(password.isEmpty());
      assertTrue(empty.isEmpty());
      assertEquals(0, empty.codePoints());
    }
  }

  @Test
  void ownsItsCharacters() {
    char[] typed = "secret".toCharArray();
    try (Password password = Password.of(typed);
        Password copy = password.copy()) {
      typed[0] = 'X';
      password.chars()[1] = 'X';
      assertArrayEquals("secret".toCharArray(), password.chars());
      password.close();
      assertArrayEquals("secret".toCharArray(), copy.chars());
      assertFalse(copy.toString().contains("secret"));
    }
  }

  @Test
  void isUselessAfterTheClose() {
    Password password = Password.of("secret".toCharArray());
    password.close();
    password.close();
    assertThrows(IllegalStateException.class, password::chars);
    assertThrows(IllegalStateException.class, password::isEmpty);
    assertThrows(IllegalStateException.class, password::normalized);
    assertThrows(IllegalStateException.class, password::asTyped);
    assertThrows(IllegalStateException.class, password::codePoints);
  }

  @Test
  void halfASurrogatePairBecomesAQuestionMark() {
    try (Password broken = Password.of(new char[] {'a', '\uD83D'});
        SecretBytes bytes = broken.asTyped()) {
      assertArrayEquals(utf8("a?"), bytes.copy());
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
