package org.keyturn.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.JobRunner;
import org.keyturn.jobs.Progress;
import org.keyturn.jobs.SameThreadRunner;
import org.keyturn.model.Failure;

/// Puts everything off until a test lets it run, as a busy computer would.
public final class LaterRunner implements JobRunner {
  private final SameThreadRunner now = new SameThreadRunner();
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(Job<T> job, Consumer<? super T> done, Consumer<Failure> failed) {
    waiting.add(() -> now.run(job, done, failed));
  }

  @Override
  public <T> void run(
      LongJob<T> job,
      Progress watcher,
      CancelToken cancel,
      Consumer<? super T> done,
      Consumer<Failure> failed) {
    waiting.add(() -> now.run(job, watcher, cancel, done, failed));
  }

  @Override
  public void post(Runnable action) {
    waiting.add(action);
  }

  /// Runs the first of what was put off.
  public void runOne() {
    waiting.remove().run();
  }

  /// Runs what was put off, and what that puts off in turn.
  public void runAll() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
