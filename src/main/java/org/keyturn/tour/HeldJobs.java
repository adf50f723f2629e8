package org.keyturn.tour;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failure;

/// Real jobs, one of which can be made to stand still at one tick until it is let go: so that the
/// tour can take a picture of work in the middle, however fast the computer is.
final class HeldJobs implements JobRunner {
  private final JobRunner jobs;

  /// Written on the tour's thread, read by the jobs.
  private volatile @Nullable Hold hold;

  HeldJobs(JobRunner jobs) {
    this.jobs = jobs;
  }

  /// The next job that comes here stands still; those after it do not.
  Hold hold(Predicate<Tick> here) {
    var next = new Hold(here);
    hold = next;
    return next;
  }

  /// Where one job stands still.
  static final class Hold {
    private final Predicate<Tick> here;
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    private Hold(Predicate<Tick> here) {
      this.here = here;
    }

    /// Whether a job stands there now.
    boolean isReached() {
      return reached.getCount() == 0;
    }

    /// Lets the job go on, and every later one.
    void release() {
      released.countDown();
    }

    private void pass(Tick tick) {
      if (here.test(tick)) {
        reached.countDown();
        try {
          released.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  @Override
  public <T> void run(Job<T> job, Consumer<? super T> done, Consumer<Failure> failed) {
    jobs.run(job, done, failed);
  }

  @Override
  public <T> void run(
      LongJob<T> job,
      Progress watcher,
      CancelToken cancel,
      Consumer<? super T> done,
      Consumer<Failure> failed) {
    jobs.run((progress, token) -> job.run(holding(progress), token), watcher, cancel, done, failed);
  }

  private Progress holding(Progress progress) {
    return tick -> {
      progress.report(tick);
      var here = hold;
      if (here != null) {
        here.pass(tick);
      }
    };
  }

  @Override
  public void post(Runnable action) {
    jobs.post(action);
  }
}
