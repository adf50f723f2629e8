package org.keyturn.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Attribute;
import org.keyturn.model.Failed;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.LoginUri;
import org.keyturn.model.Overview;
import org.keyturn.search.Marks;
import org.keyturn.search.Query;
import org.keyturn.search.SearchIndex;
import org.keyturn.vault.Session;
import org.keyturn.vault.environment.CheapVaults;
import org.keyturn.vault.session.TinyExports;

/// What a person does to one item does not take longer in a large vault, and a search takes no more
/// than the vault is larger. Compared in one run, in turn, by the least processor time of this
/// thread among many, so that a busy machine is busy for both.
class GrowthTest {
  private static final int ROUNDS = 40;
  private static final int WARM_UP = 40;

  @TempDir Path folder;

  /// Work of this thread.
  private interface Step {
    void run() throws Failed;
  }

  private Session vault(int items) throws Failed {
    var vaults = CheapVaults.swift(folder.resolve("data"), new TinyExports());
    try (var password = Password.of("a password".toCharArray())) {
      var file = folder.resolve(items + ".keyturn");
      var session = vaults.create(file, password, Optional.of(CheapVaults.CHEAP));
      session
          .imports()
          .pour(
              sink -> {
                for (int i = 0; i < items; i++) {
                  sink.item(item(i));
                }
              },
              Progress.NONE,
              new CancelToken());
      return session;
    }
  }

  private static Item item(int number) {
    var name = "Item %05d%s".formatted(number, number % 1_000 == 7 ? " needle" : "");
    var item = Item.create(ItemType.LOGIN, name, Instant.EPOCH);
    var details =
        new Overview.Details(
            Map.of(Attribute.USERNAME, "user" + number % 97 + "@example.org"),
            List.of(LoginUri.of("https://site" + number % 1009 + ".example.org/login")),
            List.of());
    return item.withOverview(item.overview().withDetails(details));
  }

  @Test
  void oneItemTakesAsLongInALargeVault() throws Failed {
    try (var small = vault(200);
        var large = vault(20_000)) {
      assertTwice("an edit", edit(small), edit(large));
      assertTwice("showing one", show(small), show(large));
    }
  }

  /// Saves one item after another, and finds it in its place.
  private static Step edit(Session session) throws Failed {
    var ids = session.items().list().stream().limit(150).map(Overview::id).toList();
    var next = new int[1];
    return () -> {
      int number = next[0]++;
      try (var opened = session.items().open(ids.get(number % ids.size()))) {
        var item = opened.value();
        var renamed = item.withOverview(item.overview().withName("Renamed " + number));
        session.items().save(renamed, opened.revision());
      }
      assertEquals(1, session.items().named("renamed " + number).size());
    };
  }

  private static Step show(Session session) throws Failed {
    var names = session.items().list().stream().map(Overview::name).limit(150).toList();
    var next = new int[1];
    return () -> {
      var found = session.items().named(names.get(next[0]++ % names.size()));
      try (var opened = session.items().open(found.getFirst().id())) {
        assertEquals(found.getFirst(), opened.value().overview());
      }
    };
  }

  @Test
  void aSearchTakesNoMoreThanTheVaultIsLarger() throws Failed {
    var small = search(2_000);
    var large = search(20_000);
    double ratio = ratio("a search", small, large);
    assertTrue(ratio <= 12, "a search takes " + ratio + " times as long in ten times as many");
  }

  private static Step search(int items) {
    var list = IntStream.range(0, items).mapToObj(GrowthTest::item).map(Item::overview).toList();
    var index = new SearchIndex(list, List.of(), Marks.NONE);
    var query = Query.parse("needle -is:trashed");
    return () -> {
      // Several times: one is over before the clock of the processor has moved.
      for (int i = 0; i < 20; i++) {
        assertEquals(items / 1_000, index.find(query).size());
      }
    };
  }

  private static void assertTwice(String what, Step small, Step large) throws Failed {
    double ratio = ratio(what, small, large);
    assertTrue(ratio <= 2, what + " takes " + ratio + " times as long in a hundred times as many");
  }

  private static double ratio(String what, Step small, Step large) throws Failed {
    for (int i = 0; i < WARM_UP; i++) {
      small.run();
      large.run();
    }
    long little = Long.MAX_VALUE;
    long much = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      little = Math.min(little, time(small));
      much = Math.min(much, time(large));
    }
    double ratio = (double) much / little;
    System.out.printf("%s: %.3f ms, %.3f ms, %.2f times%n", what, little / 1e6, much / 1e6, ratio);
    return ratio;
  }

  private static long time(Step step) throws Failed {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    step.run();
    return threads.getCurrentThreadCpuTime() - start;
  }
}
