package org.keyturn.ui.fx;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.Tick;
import org.keyturn.model.Failure;

/// Real jobs that stand still at one tick until they are let go: so that the tour can take a
/// picture of work in the middle, however fast the computer is.
public final class HeldJobs implements JobRunner {
  private final JobRunner jobs;
  private final Predicate<Tick> here;
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  public HeldJobs(JobRunner jobs, Predicate<Tick> here) {
    this.jobs = jobs;
    this.here = here;
  }

  /// Whether a job stands there now.
  public boolean isReached() {
    return reached.getCount() == 0;
  }

  /// Lets the job go on, and every later one.
  public void release() {
    released.countDown();
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
      if (here.test(tick)) {
        reached.countDown();
        try {
          released.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  @Override
  public void post(Runnable action) {
    jobs.post(action);
  }
}
