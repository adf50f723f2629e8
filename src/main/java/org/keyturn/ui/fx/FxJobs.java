package org.keyturn.ui.fx;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Progress;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Jobs on daemon threads, outcomes on the JavaFX thread. A bug in a job reaches the thread's
/// uncaught handler.
public final class FxJobs implements JobRunner {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ExecutorService threads = Executors.newCachedThreadPool(FxJobs::thread);

  @Override
  public <T> void run(Job<T> job, Consumer<? super T> done, Consumer<Failure> failed) {
    threads.execute(() -> work(job, done, failed));
  }

  @Override
  public <T> void run(
      LongJob<T> job,
      Progress watcher,
      CancelToken cancel,
      Consumer<? super T> done,
      Consumer<Failure> failed) {
    var throttle = new TickThrottle(watcher);
    run(
        () -> job.run(throttle, cancel),
        result -> {
          throttle.flush();
          done.accept(result);
        },
        failure -> {
          throttle.flush();
          failed.accept(failure);
        });
  }

  @Override
  public void post(Runnable action) {
    Platform.runLater(action);
  }

  private static <T> void work(Job<T> job, Consumer<? super T> done, Consumer<Failure> failed) {
    T result;
    try {
      result = job.run();
    } catch (Failed expected) {
      Platform.runLater(() -> failed.accept(expected.failure()));
      return;
    }
    Platform.runLater(() -> done.accept(result));
  }

  private static Thread thread(Runnable work) {
    return Thread.ofPlatform()
        .daemon()
        .name("keyturn-job-" + NUMBER.incrementAndGet())
        .unstarted(work);
  }
}
