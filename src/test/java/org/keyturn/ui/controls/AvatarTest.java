package org.keyturn.ui.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTest {

  @ParameterizedTest
  @CsvSource({
    "Fjordbank, Fj",
    "Fennel & Thyme, FT",
    "x, X",
    "'', •",
    "'  ', •",
    "Übung Ä, ÜÄ",
    "[GH] cloud, GC",
    "🔑, •",
    "mail.example, ME"
  })
  void showsTheFirstLetters(String title, String letters) {
    assertEquals(letters, Initials.of(title));
  }
}
