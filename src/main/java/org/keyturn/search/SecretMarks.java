package org.keyturn.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.model.Attribute;
import org.keyturn.model.CustomField;
import org.keyturn.model.Item;
import org.keyturn.model.Overview;
import org.keyturn.model.SecretText;
import org.keyturn.totp.Totp;

/// What was seen in the secrets of items, without any of them. Items are looked at once, and again
/// when they have changed:
///
/// ```
/// for (var id : marks.due(overviews)) {
///   marks.look(open(id)); // and wipe it
/// }
/// ```
///
/// What takes all items together, such as [Mark#REUSED], is judged elsewhere and told here. Safe
/// for use from any thread.
public final class SecretMarks implements Marks {
  private record Seen(Overview item, Set<Mark> marks) {}

  private final Map<UUID, Seen> seen = new HashMap<>();
  private Map<UUID, Set<Mark>> judged = Map.of();

  /// @param items every item of the vault; what is known of others is forgotten
  /// @return the ids of those to look at
  public synchronized List<UUID> due(Collection<Overview> items) {
    var now = items.stream().collect(Collectors.toMap(Overview::id, item -> item, (a, b) -> a));
    seen.values().removeIf(old -> !old.item.equals(now.get(old.item.id())));
    return now.keySet().stream().filter(id -> !seen.containsKey(id)).toList();
  }

  /// @param item stays the caller's to wipe
  public synchronized void look(Item item) {
    var marks = EnumSet.noneOf(Mark.class);
    if (hasCode(item)) {
      marks.add(Mark.TOTP);
    }
    if (!item.secrets().passkeys().isEmpty()) {
      marks.add(Mark.PASSKEY);
    }
    seen.put(item.id(), new Seen(item.overview(), marks));
  }

  private static boolean hasCode(Item item) {
    return makesCodes(item.secrets().attribute(Attribute.TOTP))
        || item.secrets().fields().stream()
            .anyMatch(field ->
                field.type() == CustomField.Type.ONE_TIME_CODE && makesCodes(field.value()));
  }

  private static boolean makesCodes(SecretText text) {
    var chars = text.chars();
    try {
      return Totp.makesCodes(chars);
    } finally {
      Arrays.fill(chars, '\0');
    }
  }

  /// @param marks in place of all judged before
  public synchronized void judged(Map<UUID, Set<Mark>> marks) {
    judged = Map.copyOf(marks);
  }

  @Override
  public synchronized boolean bears(Overview item, Mark mark) {
    var own = seen.get(item.id());
    return (own != null && own.marks.contains(mark))
        || judged.getOrDefault(item.id(), Set.of()).contains(mark);
  }
}
