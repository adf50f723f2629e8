package org.keyturn.totp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A secret as a site shows it: Base32 (RFC 4648, section 6) in either case, in groups or in one
/// piece, with or without padding. Whatever else stands in it makes it none: a `0`, `1` or `8` is a
/// slip, and a code from what is left would be a wrong one.
final class BareSecret {
  /// Letters of the shortest secret in use, 80 bits. Shorter ones may be typed, but not as words.
  private static final int USUAL = 16;

  private static final int QUANTUM = 8;

  /// In groups of so many letters nearly every site shows it.
  private static final int FOUR = 4;

  private BareSecret() {}

  /// What a person typed. Words are letters of the alphabet as well: they are told by having no
  /// digit among them and no groups of one length, as secrets have.
  ///
  /// @return the letters alone, which the caller wipes
  static Optional<char[]> typed(char[] text, int from, int to) {
    return letters(text, from, to)
        .filter(letters -> {
          boolean secret = isWhole(letters.length) && !isWords(text, from, to, letters);
          if (!secret) {
            Arrays.fill(letters, '\0');
          }
          return secret;
        });
  }

  /// What a link holds, whatever its length: some programs cut the last letter off.
  ///
  /// @return the letters alone, in capitals, which the caller wipes
  static Optional<char[]> letters(char[] text, int from, int to) {
    char[] found = new char[Math.max(0, to - from)];
    int filled = 0;
    boolean padded = false;
    boolean clean = true;
    for (int i = from; i < to && clean; i++) {
      if (Base32.isDigit(text[i])) {
        clean = !padded;
        found[filled++] = Character.toUpperCase(text[i]);
      } else if (text[i] == '=') {
        padded = true;
      } else {
        clean = isSeparator(text[i]);
      }
    }
    char[] letters = clean ? Arrays.copyOf(found, filled) : new char[0];
    Arrays.fill(found, '\0');
    return letters.length < 2 ? Optional.empty() : Optional.of(letters);
  }

  /// Whether whole bytes can come to this many letters.
  private static boolean isWhole(int letters) {
    return switch (letters % QUANTUM) {
      case 1, 3, 6 -> false;
      default -> true;
    };
  }

  private static boolean isWords(char[] text, int from, int to, char[] letters) {
    var groups = groups(text, from, to);
    boolean digit = false;
    for (char letter : letters) {
      digit |= letter < 'A';
    }
    boolean usual = letters.length >= USUAL;
    boolean fours = groups.getFirst() == FOUR && groups.size() > 2;
    boolean grouped = isEven(groups) && (usual || digit || fours);
    return groups.size() > 1 && !grouped && !(usual && digit);
  }

  /// Whether all groups are as long as the first, but the last, which may be shorter.
  private static boolean isEven(List<Integer> groups) {
    int length = groups.getFirst();
    return groups.getLast() <= length
        && groups.stream().limit(groups.size() - 1).allMatch(group -> group == length);
  }

  private static List<Integer> groups(char[] text, int from, int to) {
    var groups = new ArrayList<Integer>();
    int length = 0;
    for (int i = from; i <= to; i++) {
      if (i < to && Base32.isDigit(text[i])) {
        length++;
      } else if (length > 0) {
        groups.add(length);
        length = 0;
      }
    }
    return groups;
  }

  private static boolean isSeparator(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.DASH_PUNCTUATION
        || Character.getType(c) == Character.FORMAT;
  }
}
