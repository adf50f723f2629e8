package org.keyturn.ui.items.model;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.jobs.JobRunner;
import org.keyturn.model.Failed;
import org.keyturn.model.Overview;
import org.keyturn.search.Mark;
import org.keyturn.search.Marks;
import org.keyturn.search.SecretMarks;
import org.keyturn.vault.Session;

/// Looks at the secrets of items once, in the background, for what a search may ask of them. Called
/// on the UI thread.
final class SecretMarksLoader implements AutoCloseable {
  private final Session session;
  private final JobRunner jobs;
  private final Runnable seen;
  private final SecretMarks marks = new SecretMarks();
  private List<Overview> next = List.of();
  private boolean looking;
  private volatile boolean closed;

  /// @param seen called when searches may find more than before
  SecretMarksLoader(Session session, JobRunner jobs, Runnable seen) {
    this.session = session;
    this.jobs = jobs;
    this.seen = seen;
  }

  Marks marks() {
    return marks;
  }

  /// Takes what a check of all items found.
  void judged(HealthReport report) {
    var found = new HashMap<UUID, Set<Mark>>();
    report
        .flags()
        .forEach((id, flags) -> {
          add(found, id, Mark.WEAK, flags.weak());
          add(found, id, Mark.REUSED, flags.reused());
        });
    Stream.concat(report.findings().stream(), report.ignored().stream())
        .forEach(finding ->
            add(found, finding.item(), Mark.EXPIRED, finding.kind() == Finding.Kind.EXPIRED));
    marks.judged(found);
    seen.run();
  }

  private static void add(Map<UUID, Set<Mark>> to, UUID item, Mark mark, boolean borne) {
    if (borne) {
      to.computeIfAbsent(item, id -> EnumSet.noneOf(Mark.class)).add(mark);
    }
  }

  /// @param items all that there are
  void look(List<Overview> items) {
    next = items;
    if (looking || closed) {
      return;
    }
    looking = true;
    JobRunner.Job<Boolean> job = () -> lookAt(items);
    jobs.run(job, news -> done(items, news), locked -> looking = false);
  }

  private void done(List<Overview> items, boolean news) {
    looking = false;
    if (closed) {
      return;
    }
    if (news) {
      seen.run();
    }
    if (!isNext(items)) {
      look(next);
    }
  }

  @SuppressWarnings(
      "ReferenceEquality") // one list for each reading; comparing thousands takes time
  private boolean isNext(List<Overview> items) {
    return next == items;
  }

  /// @return whether any item was new or changed
  private boolean lookAt(List<Overview> items) throws Failed {
    var due = marks.due(items);
    for (var id : due) {
      if (closed) {
        return false;
      }
      try (var item = session.items().open(id)) {
        marks.look(item.value());
      }
    }
    return !due.isEmpty();
  }

  /// Forgets everything.
  @Override
  public void close() {
    closed = true;
    next = List.of();
    marks.due(List.of());
    marks.judged(Map.of());
  }
}
