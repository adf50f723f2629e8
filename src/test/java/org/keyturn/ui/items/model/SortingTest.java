package org.keyturn.ui.items.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyturn.model.Attribute;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.settings.SettingKeys.ListOrder;

/// An order that follows its items must be the one that sorting them anew gives.
class SortingTest {
  private static final String[] WORDS = {"Äpfel", "apfel", "Apfel", "zebra", "Öl", "", "résumé"};

  private final Random random = new Random(3);

  private Overview item(long id) {
    var details = new Overview.Details(Map.of(Attribute.USERNAME, word()), List.of(), List.of());
    var dates = Overview.Dates.at(Instant.ofEpochSecond(random.nextInt(5)));
    return new Overview(
        new UUID(0, id), ItemType.LOGIN, word(), Overview.Filing.NONE, details, dates);
  }

  private String word() {
    return WORDS[random.nextInt(WORDS.length)];
  }

  private void change(List<Overview> items) {
    for (int i = random.nextInt(5); i > 0; i--) {
      long id = random.nextInt(40);
      items.removeIf(item -> item.id().getLeastSignificantBits() == id);
      if (random.nextInt(4) > 0) {
        items.add(item(id));
      }
    }
    // As a session lists them.
    items.sort(
        Comparator.comparing(Overview::name, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(Overview::name)
            .thenComparing(Overview::id));
  }

  @Test
  void changedItemsAreSortedInAsIfAllWereSortedAnew() {
    for (var order : ListOrder.values()) {
      var items = new ArrayList<Overview>();
      var sorting = Sorting.NONE;
      for (int run = 0; run < 60; run++) {
        change(items);
        sorting = sorting.of(order, items, Locale.GERMAN);
        assertEquals(Sorting.NONE.of(order, items, Locale.GERMAN).items(), sorting.items());
      }
    }
  }
}
