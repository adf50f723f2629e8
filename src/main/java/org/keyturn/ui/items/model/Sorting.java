package org.keyturn.ui.items.model;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.keyturn.model.Overview;
import org.keyturn.settings.SettingKeys.ListOrder;

/// Items in an order. Comparing titles as people do is slow, so each is prepared once, and kept for
/// the next sorting: then only items that have changed are prepared and put in their places.
/// Immutable.
public final class Sorting {
  static final Sorting NONE = new Sorting(ListOrder.TITLE, Locale.ROOT, List.of());

  /// By which people tell titles apart that are equal to a dictionary.
  private static final Comparator<Overview> LETTERS =
      Comparator.comparing(Overview::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Overview::name)
          .thenComparing(Overview::id);

  /// @param second asked for where items are in order of user names
  private record Keyed(Overview item, CollationKey title, CollationKey second) {}

  private final ListOrder order;
  private final Locale locale;
  private final List<Keyed> keyed;

  private Sorting(ListOrder order, Locale locale, List<Keyed> keyed) {
    this.order = order;
    this.locale = locale;
    this.keyed = keyed;
  }

  /// @param by items equal in it come by title
  Sorting of(ListOrder by, List<Overview> items, Locale language) {
    var left = new HashMap<UUID, Overview>();
    items.forEach(item -> left.put(item.id(), item));
    var now = new ArrayList<Keyed>(items.size());
    for (var one : by == order && language.equals(locale) ? keyed : List.<Keyed>of()) {
      var item = left.get(one.item.id());
      if (item != null && one.item.equals(item)) {
        left.remove(item.id());
        now.add(new Keyed(item, one.title, one.second));
      }
    }
    var letters = Collator.getInstance(language);
    left.values().forEach(item -> now.add(keyed(item, by, letters)));
    // Sorting what is in order but for its end takes little more than a walk through it.
    now.sort(comparator(by).thenComparing(Keyed::title).thenComparing(Keyed::item, LETTERS));
    return new Sorting(by, language, now);
  }

  private static Keyed keyed(Overview item, ListOrder by, Collator letters) {
    var title = letters.getCollationKey(item.name());
    boolean asked = by == ListOrder.USERNAME;
    return new Keyed(item, title, asked ? letters.getCollationKey(item.subtitle()) : title);
  }

  List<Overview> items() {
    return keyed.stream().map(Keyed::item).toList();
  }

  private static Comparator<Keyed> comparator(ListOrder order) {
    return switch (order) {
      case TITLE -> Comparator.comparing(Keyed::title);
      case USERNAME ->
          Comparator.comparing((Keyed keyed) -> keyed.item().subtitle().isBlank())
              .thenComparing(Keyed::second);
      case TYPE -> Comparator.comparing(keyed -> keyed.item().type());
      case CHANGED ->
          Comparator.comparing((Keyed keyed) -> keyed.item().dates().changed()).reversed();
      case CREATED ->
          Comparator.comparing((Keyed keyed) -> keyed.item().dates().created()).reversed();
    };
  }

  /// @return the key of an order's name
  public static String key(ListOrder order) {
    return "items.sort." + order.label();
  }
}
