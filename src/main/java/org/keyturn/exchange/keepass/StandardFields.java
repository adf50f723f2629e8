package org.keyturn.exchange.keepass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.keyturn.exchange.keepass.xml.EntryString;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;

/// The names of an entry's texts. KeePass has five of its own and programs have given meanings to
/// others; every name stands once in an entry.
final class StandardFields {
  /// One-time code as KeePassXC has it.
  static final String OTP = "otp";

  /// Further addresses, as Keepass2Android began and KeePassXC followed.
  static final String MORE_URLS = "KP2A_URL";

  static final String PASSKEY = "KPEX_PASSKEY_";

  /// When an entry expires, where that is not at a day's end.
  static final String EXPIRY_TIME = "Expiry time";

  /// What only Keyturn understands of an item.
  static final String OWN = "KeyturnItem";

  private static final Set<String> KEEPASS =
      Set.of(
          EntryString.TITLE,
          EntryString.USER_NAME,
          EntryString.PASSWORD,
          EntryString.URL,
          EntryString.NOTES,
          OTP,
          OWN);
  private static final List<String> TAKEN = List.of(MORE_URLS, PASSKEY, "TimeOtp-", "AndroidApp");
  private static final Set<String> OLD_CODES = Set.of("TOTP Seed", "TOTP Settings");

  private StandardFields() {}

  /// @return under which name a built-in field travels
  static String of(Attribute attribute) {
    return switch (attribute) {
      case USERNAME -> EntryString.USER_NAME;
      case PASSWORD -> EntryString.PASSWORD;
      case TOTP -> OTP;
      // The name is KeePass' own for something else.
      case TITLE -> "Form of address";
      default -> attribute.label();
    };
  }

  /// Makes of these names, which may be empty or the same, ones that can stand beside each other
  /// and beside what an item of the type has.
  static List<String> unique(List<String> names, ItemType type) {
    var used = new HashSet<String>();
    type.attributes().forEach(attribute -> used.add(of(attribute)));
    return unique(names, used, StandardFields::hasMeaning);
  }

  static List<String> unique(List<String> names) {
    return unique(names, new HashSet<>(), _ -> false);
  }

  private static List<String> unique(
      List<String> names, Set<String> used, Predicate<String> reserved) {
    var unique = new ArrayList<String>();
    // Where to go on with each name, as there may be many of one.
    var next = new HashMap<String, Integer>();
    for (var name : names) {
      var legal = LegalText.text(name);
      var base = legal.isBlank() ? "Field" : begins(legal) ? "Field " + legal : legal;
      var free = base;
      int i = next.getOrDefault(base, 2);
      while (reserved.test(free) || used.contains(free)) {
        free = base + " (" + i++ + ")";
      }
      next.put(base, i);
      used.add(free);
      unique.add(free);
    }
    return unique;
  }

  private static boolean hasMeaning(String name) {
    return KEEPASS.contains(name) || OLD_CODES.contains(name) || begins(name);
  }

  /// Whether what follows cannot free it of its meaning.
  private static boolean begins(String name) {
    return TAKEN.stream().anyMatch(name::startsWith);
  }
}
