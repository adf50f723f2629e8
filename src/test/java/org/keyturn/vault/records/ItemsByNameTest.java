package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;

/// The order that is kept must be the one that sorting anew would give.
class ItemsByNameTest {
  private static final Comparator<Overview> ORDER =
      Comparator.comparing(Overview::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Overview::name)
          .thenComparing(Overview::id);
  private static final String[] NAMES = {"Mail", "mail", "MAIL", "Bank", "", "straße", "STRASSE"};

  private final Random random = new Random(7);
  private final ItemsByName byName = new ItemsByName();
  private final Map<UUID, Overview> items = new HashMap<>();

  private Overview item(UUID id) {
    var name = NAMES[random.nextInt(NAMES.length)];
    var dates = Overview.Dates.at(Instant.ofEpochMilli(random.nextLong(1_000_000)));
    return new Overview(
        id, ItemType.LOGIN, name, Overview.Filing.NONE, Overview.Details.NONE, dates);
  }

  private UUID id() {
    return new UUID(0, random.nextInt(60));
  }

  private void put(UUID id) {
    var item = item(id);
    byName.follow(items.put(id, item), item);
  }

  private void remove(UUID id) {
    byName.follow(items.remove(id), null);
  }

  private List<Overview> list() {
    return byName.list(items.values()::stream);
  }

  private static List<Overview> sorted(Collection<Overview> items) {
    return items.stream().sorted(ORDER).toList();
  }

  @Test
  void aChangedItemIsPutInItsPlace() {
    for (int i = 0; i < 500; i++) {
      int changes = 1 + random.nextInt(random.nextInt(10) == 0 ? 100 : 4);
      for (int j = 0; j < changes; j++) {
        if (random.nextInt(3) == 0) {
          remove(id());
        } else {
          put(id());
        }
      }
      assertEquals(sorted(items.values()), list());
    }
  }

  @Test
  void aListThatWasGivenOutStaysAsItIs() {
    put(new UUID(0, 1));
    var before = list();
    var copy = List.copyOf(before);
    assertSame(before, list());
    put(new UUID(0, 1));
    put(new UUID(0, 2));
    assertEquals(2, list().size());
    assertEquals(copy, before);
    byName.forget();
    assertEquals(sorted(items.values()), list());
  }

  @Test
  void itemsAreFoundByNameInAnyCase() {
    for (int i = 0; i < 60; i++) {
      put(new UUID(0, i));
    }
    for (var name : List.of("maiL", "Bank", "", "Strasse", "STRAßE", "nothing", "zz")) {
      assertEquals(
          list().stream().filter(item -> item.name().equalsIgnoreCase(name)).toList(),
          ItemsByName.named(list(), name));
    }
  }
}
