package org.keyturn.exchange.keepass;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keyturn.exchange.keepassxml.Entry;
import org.keyturn.model.Extras;
import org.keyturn.model.Item;
import org.keyturn.model.SecretText;

/// What a database says of an entry and an item keeps out of sight, as members of its [Extras]: its
/// looks, the texts that are guarded, an expiry at a day's beginning, and that it has no title.
final class Hidden {
  /// The name of what has none.
  static final String NAMELESS = "--";

  private static final String TITLE = "keepassTitle";
  private static final String UNTITLED = "\"\"";
  private static final String TO_STAY_EMPTY = "null";

  private Hidden() {}

  /// @return the title to be written, where one that nobody gave is none
  static String title(Item item) {
    boolean none = item.name().equals(NAMELESS) && untitled(item.secrets().extras());
    return none ? "" : item.name();
  }

  private static boolean untitled(Extras extras) {
    return Look.says(extras.members(), TITLE, UNTITLED);
  }

  /// @return the members that say more than the entry does
  static Extras rest(Item item) {
    var extras = item.secrets().extras();
    var rest = Look.rest(extras);
    ExpiryTime.strip(rest, item.overview());
    if (item.name().isEmpty()) {
      rest.put(TITLE, SecretText.of(TO_STAY_EMPTY));
    } else if (title(item).isEmpty()) {
      rest.remove(TITLE);
    }
    return new Extras(rest);
  }

  /// @param kept what was written beside the title, empty if nothing was
  /// @return the name of an item whose entry has no title
  static String nameWithoutTitle(Optional<Extras> kept) {
    boolean empty =
        kept.filter(extras -> Look.says(extras.members(), TITLE, TO_STAY_EMPTY)).isPresent();
    return empty ? "" : NAMELESS;
  }

  /// @param kept what was written as [#rest(Item)]
  /// @param titled whether the entry has a title
  /// @param guarded names of the texts that are guarded now
  /// @param current whether it is no earlier version
  static Extras read(
      Extras kept, Entry entry, boolean titled, Set<String> guarded, Icons icons, boolean current) {
    var members = new LinkedHashMap<>(kept.members());
    Look.read(members, entry.beside().elements(), icons, current);
    ExpiryTime.read(members, expiry(entry));
    Guarded.put(members, guarded);
    title(members, titled);
    return new Extras(members);
  }

  private static Optional<Instant> expiry(Entry entry) {
    return entry.times().expires();
  }

  private static void title(Map<String, SecretText> members, boolean titled) {
    if (Look.says(members, TITLE, TO_STAY_EMPTY)) {
      members.remove(TITLE);
    } else if (!titled) {
      members.put(TITLE, SecretText.of(UNTITLED));
    }
  }
}
