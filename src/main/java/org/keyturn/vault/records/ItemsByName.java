package org.keyturn.vault.records;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Overview;

/// The items of an index in order of name, sorted when they are first asked for. An item that has
/// changed since is put in its place when they are asked for again: sorting all takes a hundred
/// times as long. Lists that were given out stay as they are. Confined to the session's lock.
public final class ItemsByName {
  private static final Comparator<Overview> ORDER =
      Comparator.comparing(Overview::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Overview::name)
          .thenComparing(Overview::id);

  /// More items than this are put in order by sorting all.
  private static final int ONE_BY_ONE = 32;

  private @Nullable List<Overview> sorted;

  /// What stands in the list of the items that have changed, and what they are now.
  private final Map<UUID, Moved> changed = new HashMap<>();

  private record Moved(Optional<Overview> listed, Optional<Overview> now) {}

  /// @param before null for a new item
  /// @param now null for one that is gone
  void follow(@Nullable Overview before, @Nullable Overview now) {
    var one = now == null ? before : now;
    if (sorted == null || one == null) {
      return;
    }
    var earlier = changed.get(one.id());
    var listed = earlier == null ? Optional.ofNullable(before) : earlier.listed();
    changed.put(one.id(), new Moved(listed, Optional.ofNullable(now)));
  }

  /// @param all the items, in any order
  List<Overview> list(Supplier<Stream<Overview>> all) {
    if (sorted == null) {
      sorted = all.get().sorted(ORDER).toList();
    } else if (!changed.isEmpty()) {
      sorted = Collections.unmodifiableList(changed(sorted));
    }
    changed.clear();
    return sorted;
  }

  private ArrayList<Overview> changed(List<Overview> before) {
    var list = new ArrayList<>(before);
    var listed = changed.values().stream().flatMap(one -> one.listed().stream()).toList();
    var now = changed.values().stream().flatMap(one -> one.now().stream()).toList();
    if (changed.size() <= ONE_BY_ONE) {
      listed.forEach(one -> list.remove(Collections.binarySearch(list, one, ORDER)));
      now.forEach(one -> list.add(-1 - Collections.binarySearch(list, one, ORDER), one));
    } else {
      list.removeIf(one -> changed.containsKey(one.id()));
      list.addAll(now);
      list.sort(ORDER);
    }
    return list;
  }

  /// @param list of [RecordIndex#itemsByName()]
  /// @return those of a name, in any case
  public static List<Overview> named(List<Overview> list, String name) {
    int from = firstAfter(list, name, false);
    return List.copyOf(list.subList(from, firstAfter(list, name, true)));
  }

  /// @return the place of the first item with a name that comes after this one, or that is this one
  private static int firstAfter(List<Overview> list, String name, boolean beyond) {
    int low = 0;
    int high = list.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = String.CASE_INSENSITIVE_ORDER.compare(list.get(middle).name(), name);
      if (order < 0 || (beyond && order == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  void forget() {
    sorted = null;
    changed.clear();
  }
}
