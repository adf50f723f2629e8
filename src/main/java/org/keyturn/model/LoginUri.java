package org.keyturn.model;

import java.util.Optional;

/// An address of a login and how it is compared with a page's address; an empty match means the
/// default rule.
public record LoginUri(String uri, Optional<Match> match, Extras extras) {

  /// Bitwarden's match rules; the ordinal is Bitwarden's number.
  public enum Match {
    BASE_DOMAIN,
    HOST,
    STARTS_WITH,
    EXACT,
    REGULAR_EXPRESSION,
    NEVER
  }

  public static LoginUri of(String uri) {
    return new LoginUri(uri, Optional.empty(), Extras.NONE);
  }
}
