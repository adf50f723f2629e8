package org.keyturn.jobs;

/// Receives the progress of a job, on the job's own thread; must return quickly.
@FunctionalInterface
public interface Progress {

  /// For callers that do not watch.
  Progress NONE = tick -> {};

  void report(Tick tick);
}
