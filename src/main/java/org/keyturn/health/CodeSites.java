package org.keyturn.health;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// The sites that offer time-based one-time codes, as of August 2026: the domains that 2FA
/// Directory (https://2fa.directory) lists with the method `totp`. `NOTICE` has its licence.
final class CodeSites {
  private static final String RESOURCE = "code-sites.txt";
  private static final Set<String> DOMAINS = load();

  private CodeSites() {}

  /// @param host in lower case; a host below a listed domain counts as well
  static boolean offerCodes(String host) {
    for (var name = host; name.indexOf('.') > 0; name = name.substring(name.indexOf('.') + 1)) {
      if (DOMAINS.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> load() {
    try (var in = CodeSites.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing from the program");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
