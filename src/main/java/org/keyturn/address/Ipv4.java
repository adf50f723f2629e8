package org.keyturn.address;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Numbers as hosts, in all the notations that browsers read: `127.1`, `0x7f.1`, `017700000001`.
final class Ipv4 {
  private static final long ALL = 1L << 32;

  private Ipv4() {}

  /// Whether a host must be such a number, as its last part is one.
  static boolean isMeant(String host) {
    var parts = parts(host);
    var last = parts.getLast();
    return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9')
        || isHexadecimal(last);
  }

  private static boolean isHexadecimal(String part) {
    return part.matches("0[xX][0-9A-Fa-f]*");
  }

  /// @return in the usual notation
  static Optional<String> read(String host) {
    var parts = parts(host);
    var numbers = parts.stream().map(Ipv4::number).toList();
    int last = numbers.size() - 1;
    if (last > 3 || numbers.stream().anyMatch(OptionalLong::isEmpty)) {
      return Optional.empty();
    }
    long address = numbers.get(last).orElseThrow();
    if (address >= ALL >> (Byte.SIZE * last)) {
      return Optional.empty();
    }
    for (int i = 0; i < last; i++) {
      long number = numbers.get(i).orElseThrow();
      if (number > 255) {
        return Optional.empty();
      }
      address += number << (Byte.SIZE * (3 - i));
    }
    return Optional.of(written(address));
  }

  static String written(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /// Without the empty one behind a dot at the end.
  private static List<String> parts(String host) {
    var parts = new ArrayList<>(Arrays.asList(host.split("\\.", -1)));
    if (parts.size() > 1 && parts.getLast().isEmpty()) {
      parts.removeLast();
    }
    return parts;
  }

  private static OptionalLong number(String part) {
    int radix = 10;
    var digits = part;
    if (isHexadecimal(part)) {
      radix = 16;
      digits = part.substring(2);
    } else if (part.length() > 1 && part.startsWith("0")) {
      radix = 8;
      digits = part.substring(1);
    }
    if (part.isEmpty() || digits.startsWith("+") || digits.startsWith("-")) {
      return OptionalLong.empty();
    }
    var plain = digits.replaceFirst("^0+", "");
    try {
      // Longer ones are too large in any of the notations.
      return plain.length() > 12
          ? digitsOnly(plain, radix)
          : OptionalLong.of(plain.isEmpty() ? 0 : Long.parseLong(plain, radix));
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }

  private static OptionalLong digitsOnly(String digits, int radix) {
    boolean number = digits.chars().allMatch(c -> c < 0x80 && Character.digit(c, radix) >= 0);
    return number ? OptionalLong.of(ALL) : OptionalLong.empty();
  }
}
