package org.keyturn.health;

import java.util.UUID;

/// One thing to mend about one item.
///
/// @param sentence key of a message that says what was found; its `{0}` is the amount
/// @param amount what the sentence counts: other items, days, years, breaches; 0 if nothing
public record Finding(UUID item, Kind kind, Severity severity, String sentence, long amount) {

  /// What may be found, the most pressing first.
  public enum Kind {
    /// The password stands in a list of breached ones.
    BREACHED("breached"),
    /// The password is estimated to be easy to guess.
    WEAK("weak"),
    /// Other items have the same password.
    REUSED("reused"),
    /// The date of expiry has passed.
    EXPIRED("expired"),
    /// The date of expiry is near.
    EXPIRING("expiring"),
    /// An address is not encrypted.
    INSECURE_ADDRESS("insecure-address"),
    /// The site offers one-time codes, and the item has none.
    MISSING_CODE("missing-code"),
    /// The password has not changed for a year.
    OLD("old"),
    /// Another item says the same, or is for the same account.
    DUPLICATE("duplicate");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// A stable word for files and messages, e.g. `missing-code`.
    public String word() {
      return word;
    }

    /// Whether another password mends it.
    public boolean isOfPassword() {
      return switch (this) {
        case BREACHED, WEAK, REUSED, OLD -> true;
        case EXPIRED, EXPIRING, INSECURE_ADDRESS, MISSING_CODE, DUPLICATE -> false;
      };
    }
  }

  /// How soon it should be mended.
  public enum Severity {
    /// Now: whoever tries gets in.
    URGENT("urgent"),
    /// Next.
    SOON("soon"),
    /// At leisure.
    CONSIDER("consider");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    /// A stable word for answers to scripts.
    public String word() {
      return word;
    }
  }

  /// What a person does not want to hear of any more.
  public record Ignored(UUID item, Kind kind) {}

  static Finding of(UUID item, Kind kind, Severity severity, long amount) {
    return new Finding(item, kind, severity, key(kind), amount);
  }

  /// @param variant tells apart what a kind can mean
  static Finding of(UUID item, Kind kind, Severity severity, String variant, long amount) {
    return new Finding(item, kind, severity, key(kind) + "." + variant, amount);
  }

  private static String key(Kind kind) {
    return "health.found." + kind.word();
  }

  Ignored asIgnored() {
    return new Ignored(item, kind);
  }
}
