package org.keyturn.model;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said of a payment card without opening it: its brand, its last four digits, and until
/// when it is good, e.g. `Visa •••• 4242 · 12/2030`.
public final class CardSummary {
  private static final int SHOWN = 4;

  /// Of a shorter number four digits would be too much of it (ISO/IEC 7812 begins at eight).
  private static final int LEAST = 8;

  private CardSummary() {}

  /// @return the last four digits of a card's number, as receipts print them (PCI DSS 3.4 allows
  ///   it); nothing of an item that asks for the master password first, and of what is no number
  public static Optional<String> lastDigits(Item item) {
    if (item.type() != ItemType.CARD || item.overview().filing().reprompt()) {
      return Optional.empty();
    }
    char[] number = item.secrets().attribute(Attribute.NUMBER).chars();
    try {
      return last(number);
    } finally {
      Arrays.fill(number, '\0');
    }
  }

  private static Optional<String> last(char[] number) {
    var end = new StringBuilder(SHOWN);
    int digits = 0;
    for (int i = number.length - 1; i >= 0; i--) {
      char c = number[i];
      if (c >= '0' && c <= '9') {
        digits++;
        if (digits <= SHOWN) {
          end.insert(0, c);
        }
      } else if (c != ' ' && c != '-') {
        return Optional.empty();
      }
    }
    return digits < LEAST ? Optional.empty() : Optional.of(end.toString());
  }

  /// @return `12/2030` if both are there
  public static Optional<String> expiry(Map<Attribute, String> attributes) {
    var month = attributes.getOrDefault(Attribute.EXP_MONTH, "").strip();
    var year = attributes.getOrDefault(Attribute.EXP_YEAR, "").strip();
    return month.isEmpty() || year.isEmpty()
        ? Optional.empty()
        : Optional.of((month.length() == 1 ? "0" + month : month) + "/" + year);
  }

  /// The second line of a card's row.
  static String line(Overview.Details details) {
    var attributes = details.attributes();
    var brand = attributes.getOrDefault(Attribute.BRAND, "");
    var number = details.lastDigits().map(digits -> "•••• " + digits);
    var face =
        Stream.concat(Stream.of(brand).filter(text -> !text.isBlank()), number.stream())
            .collect(Collectors.joining(" "));
    return Stream.concat(
            Stream.of(
                    face.isEmpty() ? attributes.getOrDefault(Attribute.CARDHOLDER_NAME, "") : face)
                .filter(text -> !text.isBlank()),
            expiry(attributes).stream())
        .collect(Collectors.joining(" · "));
  }
}
