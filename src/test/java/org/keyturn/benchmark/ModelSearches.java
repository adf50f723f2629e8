package org.keyturn.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keyturn.search.Marks;
import org.keyturn.search.Query;
import org.keyturn.search.SearchIndex;
import org.keyturn.vault.Session;

/// Searching without a command line around it: every keystroke of words that people type.
final class ModelSearches implements Part {
  private static final List<String> TYPED =
      List.of(Entries.RARE, "harbour", "user:ember", "bank valley", "example.org", "004321");

  private static final int TIMES = 20;

  @Override
  public String name() {
    return "model";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("model");
    try (var small = SwiftVault.of(setting.samples(), setting.count()).open();
        var large = SwiftVault.of(setting.samples(), setting.large()).open()) {
      var inSmall = index(small);
      var inLarge = index(large);
      var rare = Query.parse(Entries.RARE);
      new InTurn()
          .add("model.small.search", Timed.of(() -> inSmall.find(rare)))
          .add("model.large.search", Timed.of(() -> inLarge.find(rare)))
          .run(results, TIMES * setting.turns(), TIMES * setting.warmUp());
      new InTurn()
          .add("model.large.search95", () -> Map.of("", keystrokes(inLarge)))
          .run(results, setting.turns(), setting.warmUp());
    }
  }

  private static SearchIndex index(Session session) throws Exception {
    return new SearchIndex(session.items().list(), session.folders().list(), Marks.NONE);
  }

  /// @return the 95th percentile, in seconds
  private static double keystrokes(SearchIndex index) throws Exception {
    var found = new ArrayList<Double>();
    for (var text : TYPED) {
      for (int end = 1; end <= text.length(); end++) {
        var query = Query.parse(text.substring(0, end));
        found.add(Timed.seconds(() -> index.find(query)));
      }
    }
    return new Samples(found).quantile(0.95);
  }
}
