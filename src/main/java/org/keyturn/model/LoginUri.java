package org.keyturn.model;

import java.util.Arrays;
import java.util.Optional;

/// An address of a login and how it is compared with a page's address; an empty match means the
/// default rule.
public record LoginUri(String uri, Optional<Match> match, Extras extras) {

  /// Bitwarden's match rules, with its numbers.
  public enum Match {
    BASE_DOMAIN(0, "base-domain"),
    HOST(1, "host"),
    STARTS_WITH(2, "starts-with"),
    EXACT(3, "exact"),
    REGULAR_EXPRESSION(4, "regular-expression"),
    NEVER(5, "never");

    private final int code;
    private final String label;

    Match(int code, String label) {
      this.code = code;
      this.label = label;
    }

    /// @return the number in files
    public int code() {
      return code;
    }

    /// @return the end of message keys, e.g. `base-domain`
    public String label() {
      return label;
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
