package org.keyturn.address;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads one address: scheme, then the authority with user, host and port, then the rest.
final class AddressReader {
  /// Schemes of hosts in the internet, which the standard calls special, with their usual ports.
  private static final Map<String, Integer> INTERNET =
      Map.of("http", 80, "https", 443, "ws", 80, "wss", 443, "ftp", 21);

  /// Schemes without a host that numbers follow, so that they are not taken for hosts with ports.
  private static final Set<String> NUMBERS = Set.of("tel", "sms", "fax", "callto", "geo", "data");

  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
  private static final Pattern PORT_FOLLOWS = Pattern.compile("[0-9]{1,5}([/\\\\?#].*)?");
  private static final Pattern BARE_HOST = Pattern.compile("[a-z0-9._-]+|\\[.*]");
  private static final String OTHER_QUERY = Escapes.QUERY.replace("'", "");
  private static final int MOST = 65_535;

  private final String text;
  private final String scheme;
  private final boolean internet;
  private final int authority;
  private final int end;

  private AddressReader(String text, String scheme, int authority) {
    this.text = text;
    this.scheme = scheme;
    this.internet = INTERNET.containsKey(scheme);
    this.authority = authority;
    this.end = first(internet ? "/\\?#" : "/?#", authority);
  }

  static Optional<Address> read(String given) {
    var text = tidied(given);
    var match = SCHEME.matcher(text);
    if (!match.matches()) {
      return bare(text);
    }
    var scheme = match.group(1).toLowerCase(Locale.ROOT);
    int from = match.start(2);
    if (INTERNET.containsKey(scheme)) {
      return new AddressReader(text, scheme, behindSlashes(text, from)).address();
    }
    if (text.startsWith("//", from)) {
      return new AddressReader(text, scheme, from + 2).address();
    }
    boolean port = PORT_FOLLOWS.matcher(match.group(2)).matches() && !NUMBERS.contains(scheme);
    return port ? bare(text) : Optional.empty();
  }

  /// Without a scheme only what looks like a host is one: `http;//x` is a slip, not a host.
  private static Optional<Address> bare(String text) {
    int from = text.startsWith("//") ? 2 : 0;
    return new AddressReader(text, "https", from)
        .address()
        .filter(address -> BARE_HOST.matcher(address.host()).matches())
        .filter(address -> from > 0 || !INTERNET.containsKey(address.host()));
  }

  private static String tidied(String given) {
    int from = 0;
    int to = given.length();
    while (from < to && given.charAt(from) <= ' ') {
      from++;
    }
    while (to > from && given.charAt(to - 1) <= ' ') {
      to--;
    }
    var text = given.substring(from, to);
    boolean broken = text.chars().anyMatch(c -> c == '\t' || c == '\n' || c == '\r');
    return broken ? text.replaceAll("[\t\n\r]", "") : text;
  }

  private static int behindSlashes(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == '/' || text.charAt(at) == '\\')) {
      at++;
    }
    return at;
  }

  private Optional<Address> address() {
    int at = text.lastIndexOf('@', end - 1);
    int hostFrom = at < authority ? authority : at + 1;
    int colon = text.lastIndexOf(':', end - 1);
    boolean hasPort = colon >= hostFrom && text.lastIndexOf(']', end - 1) < colon;
    int hostTo = hasPort ? colon : end;
    var port = hasPort ? port(text.substring(colon + 1, end)) : Optional.of(OptionalInt.empty());
    var raw = text.substring(hostFrom, hostTo);
    var typed = new Address.Typed(text.substring(0, hostFrom), raw, text.substring(hostTo));
    return (internet ? Host.internet(raw) : Host.opaque(raw))
        .flatMap(host -> port.map(p -> with(host, p, user(hostFrom), typed)));
  }

  private Address with(String host, OptionalInt port, String user, Address.Typed typed) {
    int hash = first("#", end);
    int question = Math.min(first("?", end), hash);
    var query = text.substring(question, hash);
    return new Address(
        scheme,
        user,
        host,
        port,
        UrlPath.read(text.substring(end, question), internet),
        query.isEmpty()
            ? ""
            : "?" + Escapes.written(query.substring(1), internet ? Escapes.QUERY : OTHER_QUERY),
        hash == text.length()
            ? ""
            : "#" + Escapes.written(text.substring(hash + 1), Escapes.AFTER_HASH),
        typed);
  }

  private String user(int hostFrom) {
    if (hostFrom == authority) {
      return "";
    }
    var login = text.substring(authority, hostFrom - 1);
    int colon = login.indexOf(':');
    if (colon < 0) {
      return Escapes.written(login, Escapes.USER);
    }
    var password = Escapes.written(login.substring(colon + 1), Escapes.USER);
    return Escapes.written(login.substring(0, colon), Escapes.USER)
        + (password.isEmpty() ? "" : ":" + password);
  }

  private Optional<OptionalInt> port(String digits) {
    if (digits.isEmpty()) {
      return Optional.of(OptionalInt.empty());
    }
    var plain = digits.replaceFirst("^0+(?=.)", "");
    if (!plain.matches("[0-9]{1,5}") || Integer.parseInt(plain) > MOST) {
      return Optional.empty();
    }
    int port = Integer.parseInt(plain);
    boolean usual = Integer.valueOf(port).equals(INTERNET.get(scheme));
    return Optional.of(usual ? OptionalInt.empty() : OptionalInt.of(port));
  }

  /// Where one of the characters stands, or the end of the text.
  private int first(String characters, int from) {
    int at = from;
    while (at < text.length() && characters.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at;
  }
}
