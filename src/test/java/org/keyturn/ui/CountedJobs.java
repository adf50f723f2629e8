package org.keyturn.ui;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.ui.fx.FxJobs;

/// The window's own jobs, counted, so that a test can wait for the last one before it takes their
/// files away.
public final class CountedJobs implements JobRunner {
  private final JobRunner real = new FxJobs();
  private final AtomicInteger running = new AtomicInteger();

  @Override
  public <T> void run(Job<T> job, Consumer<? super T> done, Consumer<Failure> failed) {
    running.incrementAndGet();
    real.run(() -> counted(job), done, failed);
  }

  @Override
  public <T> void run(
      LongJob<T> job,
      Progress watcher,
      CancelToken cancel,
      Consumer<? super T> done,
      Consumer<Failure> failed) {
    running.incrementAndGet();
    LongJob<T> counted = (progress, token) -> counted(() -> job.run(progress, token));
    real.run(counted, watcher, cancel, done, failed);
  }

  private <T> T counted(Job<T> job) throws Failed {
    try {
      return job.run();
    } finally {
      running.decrementAndGet();
    }
  }

  @Override
  public void post(Runnable action) {
    real.post(action);
  }

  public boolean areDone() {
    return running.get() == 0;
  }
}
