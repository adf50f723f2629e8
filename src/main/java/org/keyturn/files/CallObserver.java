package org.keyturn.files;

import java.io.IOException;

/// Is told of every SQL statement, commit and file call just before it happens. The program watches
/// its commits, so that a signal breaks off none; tests count, fail or kill at a chosen point.
@FunctionalInterface
public interface CallObserver {
  /// No lambda: those of an interface that has something to initialise are not in a start-up cache.
  CallObserver NONE =
      new CallObserver() {
        @Override
        public void reached(String point) {}
      };

  /// @param point what comes next, e.g. `sql INSERT INTO record_next`, `commit`, `file sync`
  /// @throws IOException as if the disk had failed at that call
  void reached(String point) throws IOException;

  /// The commit that was told of last by this thread is done.
  default void committed() {}
}
