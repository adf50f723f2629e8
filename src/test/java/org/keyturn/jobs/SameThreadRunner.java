package org.keyturn.jobs;

import java.util.function.Consumer;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Runs everything at once on the caller's thread: for view-model tests and for programs without a
/// window.
public final class SameThreadRunner implements JobRunner {

  @Override
  public <T> void run(Job<T> job, Consumer<? super T> done, Consumer<Failure> failed) {
    T result;
    try {
      result = job.run();
    } catch (Failed failure) {
      failed.accept(failure.failure());
      return;
    }
    done.accept(result);
  }

  @Override
  public <T> void run(
      LongJob<T> job,
      Progress watcher,
      CancelToken cancel,
      Consumer<? super T> done,
      Consumer<Failure> failed) {
    run(() -> job.run(watcher, cancel), done, failed);
  }

  @Override
  public void post(Runnable action) {
    action.run();
  }
}
