package org.keyturn.generator;

import java.util.Optional;

/// What a generated user name looks like.
public sealed interface UsernameRules {

  /// A word of the list of passphrases, if wanted with four digits behind it.
  record Word(boolean capitalize, boolean includeNumber) implements UsernameRules {}

  /// An address of one's own with a random tag: `mara@example.org` becomes
  /// `mara+k3v9x2qp@example.org` (RFC 5233), which arrives in the same mailbox.
  record PlusAddress(String address) implements UsernameRules {
    /// Throws [IllegalArgumentException] for what is no address.
    public PlusAddress {
      if (!isAddress(address)) {
        throw new IllegalArgumentException("no address");
      }
    }

    /// @return empty for what is no address; spaces around it do not count
    public static Optional<PlusAddress> of(String text) {
      return Optional.of(text.strip()).filter(PlusAddress::isAddress).map(PlusAddress::new);
    }

    private static boolean isAddress(String text) {
      int at = text.lastIndexOf('@');
      return at > 0 && isLocal(text.substring(0, at)) && isDomain(text.substring(at + 1));
    }

    /// RFC 5321, section 4.5.3.1.1, less room for the tag; quoted local parts are not taken.
    private static boolean isLocal(String text) {
      return text.length() <= 64 - UsernameGenerator.TAG - 1
          && text.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '@');
    }
  }

  /// A random local part at a domain of one's own, all mail to which arrives in one mailbox.
  record CatchAll(String domain) implements UsernameRules {
    /// Throws [IllegalArgumentException] for what is no domain.
    public CatchAll {
      if (!isDomain(domain)) {
        throw new IllegalArgumentException("no domain");
      }
    }

    /// @return empty for what is no domain; spaces around it and an `@` before it do not count
    public static Optional<CatchAll> of(String text) {
      String bare = text.strip().replaceFirst("^@", "");
      return Optional.of(bare).filter(UsernameRules::isDomain).map(CatchAll::new);
    }
  }

  private static boolean isDomain(String text) {
    return text.length() <= 253
        && !text.isEmpty()
        && text.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')
        && !text.startsWith(".")
        && !text.endsWith(".")
        && !text.contains("..");
  }
}
