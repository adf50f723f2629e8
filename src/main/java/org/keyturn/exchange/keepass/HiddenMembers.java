package org.keyturn.exchange.keepass;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyturn.exchange.keepass.xml.Entry;
import org.keyturn.exchange.xml.LegalText;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;

/// What a database says of an entry and an item keeps out of sight, as members of its [Extras]: its
/// looks, the texts that are guarded, an expiry at a day's beginning, and that it has no title.
final class HiddenMembers {
  /// The name of what has none.
  static final String NAMELESS = "--";

  private static final String TITLE = "keepassTitle";
  private static final String TO_STAY = "null";

  private HiddenMembers() {}

  /// Whether a title is none, or nothing that people see.
  static boolean isNone(SecretText title) {
    return title.reveal().isBlank();
  }

  /// @return the title to be written, where one that nobody gave is none
  static String title(Item item) {
    return untitled(item).orElse(item.name());
  }

  private static Optional<String> untitled(Item item) {
    var kept = item.secrets().extras().members().get(TITLE);
    return kept == null || !item.name().equals(NAMELESS)
        ? Optional.empty()
        : QuotedJson.read(kept).filter(HiddenMembers::isNone).map(SecretText::reveal);
  }

  /// @return the members that say more than the entry does
  static Extras rest(Item item) {
    var extras = item.secrets().extras();
    var rest = Appearance.rest(extras);
    ExpiryTime.strip(rest, item.overview());
    if (item.name().isBlank()) {
      rest.put(TITLE, SecretText.of(TO_STAY));
    } else if (untitled(item).filter(LegalText::lasts).isPresent()) {
      rest.remove(TITLE);
    }
    return new Extras(rest);
  }

  /// @param kept what was written beside the title, empty if nothing was
  /// @return whether the item has the title for its name, even if it is none
  static boolean isName(SecretText title, Optional<Extras> kept) {
    return !isNone(title)
        || kept.filter(extras -> Appearance.says(extras.members(), TITLE, TO_STAY)).isPresent();
  }

  /// @param kept what was written as [#rest(Item)]
  /// @param title as it stands in the entry
  /// @param guarded names of the texts that are guarded now
  /// @param current whether it is no earlier version
  static Extras read(
      Extras kept,
      Entry entry,
      SecretText title,
      Set<String> guarded,
      CustomIcons icons,
      boolean current) {
    var members = new LinkedHashMap<>(kept.members());
    Appearance.read(members, entry.beside().elements(), icons, current);
    ExpiryTime.read(members, expiry(entry));
    ProtectedTexts.put(members, guarded);
    title(members, title);
    return new Extras(members);
  }

  private static Optional<Instant> expiry(Entry entry) {
    return entry.times().expires();
  }

  private static void title(Map<String, SecretText> members, SecretText title) {
    if (Appearance.says(members, TITLE, TO_STAY)) {
      members.remove(TITLE);
    } else if (isNone(title) && !members.containsKey(TITLE)) {
      members.put(TITLE, QuotedJson.of(title));
    }
  }
}
