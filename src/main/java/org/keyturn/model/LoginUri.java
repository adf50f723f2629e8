package org.keyturn.model;

import java.util.Arrays;
import java.util.Optional;

/// An address of a login and how it is compared with a page's address; an empty match means the
/// default rule.
public record LoginUri(String uri, Optional<Match> match, Extras extras) {

  /// Bitwarden's match rules, with its numbers.
  public enum Match {
    BASE_DOMAIN(0),
    HOST(1),
    STARTS_WITH(2),
    EXACT(3),
    REGULAR_EXPRESSION(4),
    NEVER(5);

    private final int code;

    Match(int code) {
      this.code = code;
    }

    /// @return the number in files
    public int code() {
      return code;
    }

    /// @return empty for a number that no rule has
    public static Optional<Match> of(long code) {
      return Arrays.stream(values()).filter(match -> match.code == code).findFirst();
    }
  }

  public static LoginUri of(String uri) {
    return new LoginUri(uri, Optional.empty(), Extras.NONE);
  }
}
