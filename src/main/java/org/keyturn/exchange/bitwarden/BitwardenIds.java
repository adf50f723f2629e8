package org.keyturn.exchange.bitwarden;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Ids as they stand in files.
final class BitwardenIds {
  private static final Pattern UUID_TEXT =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private BitwardenIds() {}

  public static Optional<UUID> parse(String text) {
    return UUID_TEXT.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  public static Optional<UUID> parse(Optional<String> text) {
    return text.flatMap(BitwardenIds::parse);
  }
}
