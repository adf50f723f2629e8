package org.keyturn.address;

import java.util.Optional;

/// The host of an address.
final class Host {
  /// What would part an address elsewhere for the next program that reads it.
  private static final String FORBIDDEN = "\0\t\n\r #/:<>?@[\\]^|";

  /// Names have at most 253 letters; this is a bound for the work on what is none.
  private static final int LONGEST = 2_048;

  private Host() {}

  /// Of schemes whose hosts are names or numbers in the internet.
  static Optional<String> internet(String raw) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    if (raw.startsWith("[")) {
      return literal(raw);
    }
    return Domain.toAscii(Escapes.read(raw)).filter(Host::isName).flatMap(Host::number);
  }

  private static Optional<String> number(String host) {
    return Ipv4.isMeant(host) ? Ipv4.read(host) : Optional.of(host);
  }

  private static boolean isName(String host) {
    return !host.isEmpty()
        && host.chars()
            .noneMatch(c -> c <= 0x1F || c == '%' || c == 0x7F || FORBIDDEN.indexOf(c) >= 0);
  }

  /// Of other schemes, which may mean anything by it.
  static Optional<String> opaque(String raw) {
    if (raw.length() > LONGEST) {
      return Optional.empty();
    }
    if (raw.startsWith("[")) {
      return literal(raw);
    }
    boolean whole = !raw.isEmpty() && raw.chars().noneMatch(c -> FORBIDDEN.indexOf(c) >= 0);
    return whole ? Optional.of(Escapes.written(raw, "")) : Optional.empty();
  }

  private static Optional<String> literal(String raw) {
    return raw.endsWith("]")
        ? Ipv6.read(raw.substring(1, raw.length() - 1)).map(address -> "[" + address + "]")
        : Optional.empty();
  }
}
