package org.keyturn.exchange.zip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Inflater;

/// The inflaters of one archive. Making one costs more than unpacking a small file, so those that
/// are done are used again. On one thread.
final class Inflaters implements AutoCloseable {
  private final Deque<Inflater> idle = new ArrayDeque<>();
  private boolean closed;

  /// @return one for data without a header of its own, to be given back
  Inflater take() {
    var inflater = idle.poll();
    return inflater == null ? new Inflater(true) : inflater;
  }

  void giveBack(Inflater inflater) {
    if (closed) {
      inflater.end();
    } else {
      inflater.reset();
      idle.push(inflater);
    }
  }

  @Override
  public void close() {
    closed = true;
    idle.forEach(Inflater::end);
    idle.clear();
  }
}
