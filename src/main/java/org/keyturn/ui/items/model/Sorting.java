package org.keyturn.ui.items.model;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.keyturn.model.Overview;
import org.keyturn.settings.SettingKeys.ListOrder;

/// Puts items in order. Comparing titles as people do is slow, so each is prepared once.
public final class Sorting {
  private record Keyed(Overview item, CollationKey title, CollationKey second) {}

  private Sorting() {}

  /// @param order items equal in it come by title
  static List<Overview> by(ListOrder order, List<Overview> items, Locale locale) {
    var letters = Collator.getInstance(locale);
    return items.stream()
        .map(item ->
            new Keyed(
                item,
                letters.getCollationKey(item.name()),
                letters.getCollationKey(order == ListOrder.USERNAME ? item.subtitle() : "")))
        .sorted(comparator(order).thenComparing(Keyed::title))
        .map(Keyed::item)
        .toList();
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
