package org.keyturn.health;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.model.LoginUri;

/// The web address of a login, as far as it matters here.
///
/// @param host in lower case, without a leading `www.`
/// @param encrypted false only if the address says `http` itself
record Site(String host, boolean encrypted) {
  private static final String PREFIX = "www.";

  /// Loopback, private and link-local addresses (RFC 1918, 3927, 4193), and names that no public
  /// server has (RFC 6761, 6762, 8375, 9476); `.onion` encrypts by itself (RFC 7686).
  private static final Pattern NEAR =
      Pattern.compile(
          "(127|10)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*"
              + "|\\[(::1|f[cd].*|fe80.*)]"
              + "|[^.\\[]+|.*\\.(localhost|local|lan|home|internal|test|home\\.arpa|alt|onion)");

  /// Sites of a login, in its order; what is no web address is left out.
  static List<Site> of(List<LoginUri> uris) {
    return uris.stream()
        .filter(uri -> uri.match().filter(Site::isNoAddress).isEmpty())
        .map(uri -> of(uri.uri().strip()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean isNoAddress(LoginUri.Match match) {
    return match == LoginUri.Match.REGULAR_EXPRESSION || match == LoginUri.Match.NEVER;
  }

  private static Optional<Site> of(String text) {
    try {
      var uri = new URI(text.contains("://") ? text : "https://" + text);
      var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      var host = uri.getHost();
      if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
        return Optional.empty();
      }
      var name = host.toLowerCase(Locale.ROOT);
      var bare = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
      return Optional.of(new Site(bare, scheme.equals("https")));
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /// Whether what is sent there can be read on its way through the internet.
  boolean isExposed() {
    return !encrypted && !NEAR.matcher(host).matches();
  }
}
