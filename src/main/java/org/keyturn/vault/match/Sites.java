package org.keyturn.vault.match;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;

/// The places that a login is for: of web addresses the host without `www.`, of others the part
/// before the first slash with its scheme.
final class Sites {
  private static final String SCHEME_END = "://";

  private Sites() {}

  static Set<String> of(Overview item) {
    return item.details().uris().stream()
        .filter(uri ->
            uri.match().filter(match -> match == LoginUri.Match.REGULAR_EXPRESSION).isEmpty())
        .map(uri -> of(uri.uri()))
        .filter(site -> !site.isEmpty())
        .collect(Collectors.toSet());
  }

  static String of(String address) {
    var text = address.strip().toLowerCase(Locale.ROOT);
    int end = text.indexOf(SCHEME_END);
    var scheme = end < 0 ? "" : text.substring(0, end);
    var rest = cut(end < 0 ? text : text.substring(end + SCHEME_END.length()));
    return scheme.isEmpty() || scheme.equals("https") || scheme.equals("http")
        ? host(rest)
        : scheme + SCHEME_END + rest;
  }

  private static String cut(String rest) {
    int end = rest.length();
    for (char stop : new char[] {'/', '?', '#'}) {
      int at = rest.indexOf(stop);
      end = at < 0 ? end : Math.min(end, at);
    }
    return rest.substring(0, end);
  }

  private static String host(String authority) {
    var host = authority.substring(authority.lastIndexOf('@') + 1);
    host = host.replaceFirst(":[0-9]+$", "").replaceFirst("\\.$", "");
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }
}
