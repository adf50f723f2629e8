package org.keyturn.exchange.foreign;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keyturn.model.SecretText;

/// Issuers of cards by the first digits of the number (ISO/IEC 7812), under Bitwarden's names.
enum CardBrand {
  VISA("Visa", "4"),
  MASTERCARD("Mastercard", "5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720"),
  AMEX("Amex", "3[47]"),
  DISCOVER("Discover", "6011|64[4-9]|65"),
  DINERS_CLUB("Diners Club", "30[0-59]|3[689]"),
  JCB("JCB", "35(2[89]|[3-8])"),
  MAESTRO("Maestro", "50(18|20|38)|6304|67(59|6[1-3])"),
  UNION_PAY("UnionPay", "62");

  private final String label;
  private final Pattern beginning;

  CardBrand(String label, String beginning) {
    this.label = label;
    this.beginning = Pattern.compile(beginning);
  }

  /// @return the brand, unless the text is no number of at least twelve digits
  static Optional<String> of(SecretText number) {
    var digits = new StringBuilder(4);
    int count = 0;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c >= '0' && c <= '9') {
        count++;
        if (digits.length() < 4) {
          digits.append(c);
        }
      } else if (c != ' ' && c != '-') {
        return Optional.empty();
      }
    }
    return count < 12
        ? Optional.empty()
        : Arrays.stream(values())
            .filter(brand -> brand.beginning.matcher(digits).lookingAt())
            .map(brand -> brand.label)
            .findFirst();
  }
}
