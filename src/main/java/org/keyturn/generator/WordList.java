package org.keyturn.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The large word list of the Electronic Frontier Foundation, one word for five dice.
final class WordList {
  /// 6^5.
  static final int SIZE = 7776;

  /// Letters of the longest word.
  static final int LONGEST = 9;

  private static final String RESOURCE = "eff-large.txt";
  private static final List<String> WORDS = load();

  private WordList() {}

  static String word(int index) {
    return WORDS.get(index);
  }

  private static List<String> load() {
    try (InputStream in = WordList.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
