package org.keyturn.jobs;

import java.util.function.Consumer;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Runs slow work away from the UI thread and brings its outcome back. Everything handed in as an
/// outcome, a watcher or a posted action runs on the UI thread; the work itself never does. Work
/// that throws anything but [Failed] is a bug: it reaches the program's one handler for bugs and
/// neither outcome is called.
public interface JobRunner {

  /// Work without a visible progress.
  <T> void run(Job<T> job, Consumer<? super T> done, Consumer<Failure> failed);

  /// Work that reports how far it is and can be asked to stop.
  ///
  /// @param watcher sees the newest tick, at most about twenty times a second, and always the last
  ///   one
  <T> void run(
      LongJob<T> job,
      Progress watcher,
      CancelToken cancel,
      Consumer<? super T> done,
      Consumer<Failure> failed);

  /// Runs the action on the UI thread, soon. Safe to call from any thread.
  void post(Runnable action);

  /// Work on another thread.
  @FunctionalInterface
  interface Job<T> {
    T run() throws Failed;
  }

  /// Work on another thread that can be watched and cancelled.
  @FunctionalInterface
  interface LongJob<T> {
    T run(Progress progress, CancelToken cancel) throws Failed;
  }

  /// Work without a result.
  @FunctionalInterface
  interface Task {
    void run() throws Failed;
  }

  /// Work without a result; `done` is called when it succeeded.
  default void run(Task task, Runnable done, Consumer<Failure> failed) {
    run(
        () -> {
          task.run();
          return Boolean.TRUE;
        },
        ignored -> done.run(),
        failed);
  }
}
