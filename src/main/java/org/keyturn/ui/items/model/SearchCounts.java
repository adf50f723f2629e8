package org.keyturn.ui.items.model;

import java.util.Map;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.SavedSearch;
import org.keyturn.ui.items.model.ItemFilter.Codes;

/// How many items each saved search finds and how many have codes, counted in the background, for
/// each of these looks at every item. Confined to the UI thread.
final class SearchCounts {
  private record Counts(Map<String, Long> searches, long codes) {
    static final Counts NONE = new Counts(Map.of(), 0);

    static Counts in(Listing listing) {
      listing.prepare();
      return new Counts(listing.countSearches(), listing.count(new Codes()));
    }
  }

  private final JobRunner jobs;
  private final Runnable changed;
  private Listing counting = Listing.EMPTY;
  private Counts found = Counts.NONE;

  /// @param changed called whenever a count has come to its end
  SearchCounts(JobRunner jobs, Runnable changed) {
    this.jobs = jobs;
    this.changed = changed;
  }

  /// Counts in this listing; what comes of an earlier one is of no interest any more.
  void count(Listing listing) {
    counting = listing;
    JobRunner.Job<Counts> job = () -> Counts.in(listing);
    jobs.run(job, counts -> take(listing, counts), failure -> {});
  }

  private void take(Listing of, Counts counts) {
    if (of == counting && !counts.equals(found)) {
      found = counts;
      changed.run();
    }
  }

  /// @return as it was counted last
  long of(SavedSearch saved) {
    return found.searches.getOrDefault(saved.query(), 0L);
  }

  /// @return as it was counted last
  long codes() {
    return found.codes;
  }

  /// Drops every query for good.
  void forget() {
    counting = Listing.EMPTY;
    found = Counts.NONE;
  }
}
