package org.keyturn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits a line into words as a POSIX shell does without expansions (IEEE Std 1003.1-2024, 2.2
/// Quoting): single quotes keep everything, double quotes all but backslashes before `"`, `\`, `$`
/// and a back quote, and outside of quotes a backslash keeps the next character.
final class ShellWords {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean inWord;
  private int at;

  private ShellWords(String line) {
    this.line = line;
  }

  /// @return empty if a quote is not closed or the line ends in a backslash
  static Optional<List<String>> split(String line) {
    return new ShellWords(line).split();
  }

  private Optional<List<String>> split() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      boolean whole =
          switch (c) {
            case ' ', '\t' -> endWord();
            case '\'' -> single();
            case '"' -> doubled();
            case '\\' -> escaped();
            default -> plain(c);
          };
      if (!whole) {
        return Optional.empty();
      }
    }
    endWord();
    return Optional.of(List.copyOf(words));
  }

  private boolean endWord() {
    if (inWord) {
      words.add(word.toString());
      word.setLength(0);
      inWord = false;
    }
    return true;
  }

  private boolean plain(char c) {
    inWord = true;
    word.append(c);
    return true;
  }

  private boolean escaped() {
    return at < line.length() && plain(line.charAt(at++));
  }

  private boolean single() {
    int end = line.indexOf('\'', at);
    if (end < 0) {
      return false;
    }
    inWord = true;
    word.append(line, at, end);
    at = end + 1;
    return true;
  }

  private boolean doubled() {
    inWord = true;
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == '"') {
        return true;
      }
      boolean escapes = c == '\\' && at < line.length() && "\"\\$`".indexOf(line.charAt(at)) >= 0;
      word.append(escapes ? line.charAt(at++) : c);
    }
    return false;
  }
}
