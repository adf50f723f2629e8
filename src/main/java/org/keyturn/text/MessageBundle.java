package org.keyturn.text;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/// The texts of one language. Only where each of them begins is looked up when the file is read; it
/// becomes a `String` when it is asked for, for a command says a few of two thousand. Java's own
/// reader of such files takes them apart character by character, which in a process that has just
/// begun is longer than all else that a short command does. Immutable.
final class MessageBundle {
  private static final int SHORTEST = 4;

  /// So that the hash is that of a `String` with the same characters.
  private static final int FACTOR = 31;

  /// The file, in UTF-8. A key is ASCII, ends at the first equals sign, and has its text on the
  /// same line; other lines are comments.
  private final byte[] file;

  /// Where the lines with texts begin, one more than that, at the hash of their keys or in the next
  /// free place after it; 0 where there is none.
  private final int[] lines;

  private MessageBundle(byte[] file) {
    this.file = file;
    // More than there can be lines: the shortest is a key, an equals sign, a text and its end.
    lines = new int[Integer.highestOneBit(file.length / SHORTEST + 1) << 1];
    for (int at = 0; at < file.length; at = end(at) + 1) {
      if (file[at] > '#') { // no comment, and no empty line
        enter(at);
      }
    }
  }

  /// @param name of the resource beside this class
  static MessageBundle read(String name) {
    try (var in = Objects.requireNonNull(MessageBundle.class.getResourceAsStream(name))) {
      return new MessageBundle(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  private void enter(int line) {
    int hash = 0;
    for (int at = line; file[at] != '='; at++) {
      hash = FACTOR * hash + file[at];
    }
    int place = hash & lines.length - 1;
    while (lines[place] != 0) {
      place = place + 1 & lines.length - 1;
    }
    lines[place] = line + 1;
  }

  /// @return the text as it stands in the file, with its escapes resolved
  Optional<String> find(String key) {
    int place = key.hashCode() & lines.length - 1;
    while (lines[place] != 0) {
      int line = lines[place] - 1;
      if (hasKey(line, key)) {
        return Optional.of(text(line, key));
      }
      place = place + 1 & lines.length - 1;
    }
    return Optional.empty();
  }

  private boolean hasKey(int line, String key) {
    int end = line + key.length();
    if (end >= file.length || file[end] != '=') {
      return false;
    }
    for (int i = 0; i < key.length(); i++) {
      if (file[line + i] != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private String text(int line, String key) {
    int start = line + key.length() + 1;
    var text = new String(file, start, end(start) - start, StandardCharsets.UTF_8).strip();
    return text.indexOf('\\') < 0 ? text : unescaped(text);
  }

  private static String unescaped(String text) {
    var one = new Properties();
    try {
      one.load(new StringReader("text=" + text));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return Objects.requireNonNull(one.getProperty("text"));
  }

  private int end(int line) {
    int at = line;
    while (at < file.length && file[at] != '\n') {
      at++;
    }
    return at;
  }
}
