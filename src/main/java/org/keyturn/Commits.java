package org.keyturn;

import org.jspecify.annotations.Nullable;
import org.keyturn.files.CallObserver;

/// Knows whether a commit of a vault is under way, and lets none begin any more when the process is
/// about to end: what has begun is finished, and what has not is left out. Thread-safe.
final class Commits implements CallObserver {
  private static final String READS = "sql BEGIN";
  private static final String WRITES = "sql BEGIN IMMEDIATE";
  private static final String COMMITS = "sql COMMIT";

  private @Nullable Thread writing;
  private boolean committing;
  private boolean done;
  private boolean ending;

  @Override
  public synchronized void reached(String point) {
    var thread = Thread.currentThread();
    if (point.equals(WRITES)) {
      writing = thread;
    } else if (point.equals(READS) && thread.equals(writing)) {
      over();
    } else if (point.equals(COMMITS) && thread.equals(writing)) {
      while (ending) {
        sleep();
      }
      done = false;
      committing = true;
    } else if (thread.equals(writing) && committing) {
      // It failed, or it would have been told.
      over();
    }
  }

  @Override
  public synchronized void committed() {
    if (Thread.currentThread().equals(writing)) {
      done = true;
      over();
    }
  }

  private void over() {
    committing = false;
    writing = null;
    notifyAll();
  }

  /// From now on none begins. Waits for the one that has begun.
  ///
  /// @return whether there was one, and it is done
  synchronized boolean settle() {
    ending = true;
    boolean begun = committing;
    while (committing) {
      sleep();
    }
    return begun && done;
  }

  /// Whether the last that began is done.
  synchronized boolean done() {
    return done;
  }

  private void sleep() {
    try {
      wait();
    } catch (InterruptedException stopped) {
      // Nobody interrupts these threads, and a commit must not be left because somebody did.
    }
  }
}
