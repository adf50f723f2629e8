package org.keyturn.vault.imports;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.keyturn.address.Address;
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

  static String of(String text) {
    return Address.web(text).map(Address::site).orElseGet(() -> start(text));
  }

  private static String start(String text) {
    var folded = text.strip().toLowerCase(Locale.ROOT);
    int scheme = folded.indexOf(SCHEME_END);
    int end = scheme < 0 ? 0 : scheme + SCHEME_END.length();
    while (end < folded.length() && "/?#".indexOf(folded.charAt(end)) < 0) {
      end++;
    }
    return folded.substring(0, end);
  }
}
