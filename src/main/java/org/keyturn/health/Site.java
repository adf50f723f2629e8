package org.keyturn.health;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.address.Address;
import org.keyturn.model.LoginUri;

/// The web address of a login, as far as it matters here.
///
/// @param host in lower case, without a leading `www.`
/// @param encrypted false only if the address says `http` itself
record Site(String host, boolean encrypted) {
  /// Loopback, private and link-local addresses (RFC 1918, 3927, 4193), in IPv6 also those that
  /// stand for one of IPv4, and names that no public server has (RFC 6761, 6762, 8375, 9476);
  /// `.onion` encrypts by itself (RFC 7686).
  private static final Pattern NEAR =
      Pattern.compile(
          "0\\.0\\.0\\.0|(127|10)(\\.\\d+){3}|192\\.168(\\.\\d+){2}|169\\.254(\\.\\d+){2}"
              + "|172\\.(1[6-9]|2\\d|3[01])(\\.\\d+){2}"
              + "|\\[(::1?|f[cd]..:.*|fe[89ab].:.*|::ffff:(7f..|a..|a9fe|c0a8|ac1.):.*)]"
              + "|[^.\\[]+|.*\\.(localhost|local|lan|home|internal|test|home\\.arpa|alt|onion)");

  /// Sites of a login, in its order; what is no web address is left out.
  static List<Site> of(List<LoginUri> uris) {
    return uris.stream()
        .filter(uri -> uri.match().filter(Site::isNoAddress).isEmpty())
        .map(uri -> of(uri.uri()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isNoAddress(LoginUri.Match match) {
    return match == LoginUri.Match.REGULAR_EXPRESSION || match == LoginUri.Match.NEVER;
  }

  private static Optional<Site> of(String text) {
    return Address.web(text)
        .map(address -> new Site(address.site(), address.scheme().equals("https")));
  }

  /// Whether what is sent there can be read on its way through the internet.
  boolean isExposed() {
    return !encrypted && !NEAR.matcher(host).matches();
  }
}
