package org.keyturn.ui.items.model;

import java.util.Map;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.SavedSearch;

/// How many items each saved search finds, counted in the background. Confined to the UI thread.
final class SearchCounts {
  private final JobRunner jobs;
  private final Runnable changed;
  private Listing counting = Listing.EMPTY;
  private Map<String, Long> found = Map.of();

  /// @param changed called whenever a count has come to its end
  SearchCounts(JobRunner jobs, Runnable changed) {
    this.jobs = jobs;
    this.changed = changed;
  }

  /// Counts in this listing; what comes of an earlier one is of no interest any more.
  void count(Listing listing) {
    counting = listing;
    JobRunner.Job<Map<String, Long>> job = listing::countSearches;
    if (!listing.searches().isEmpty()) {
      jobs.run(job, counts -> take(listing, counts), failure -> {});
    }
  }

  private void take(Listing of, Map<String, Long> counts) {
    if (of == counting) {
      found = counts;
      changed.run();
    }
  }

  /// @return as it was counted last
  long of(SavedSearch saved) {
    return found.getOrDefault(saved.query(), 0L);
  }

  /// Drops every query for good.
  void forget() {
    counting = Listing.EMPTY;
    found = Map.of();
  }
}
