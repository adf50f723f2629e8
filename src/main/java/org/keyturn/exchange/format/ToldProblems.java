package org.keyturn.exchange.format;

import org.keyturn.model.ContentsSink;
import org.keyturn.model.ForwardingSink;
import org.keyturn.model.Problem;

/// Tells of as many problems as anybody may want to go through, and in the end that there were
/// more: a file of two bytes for each would fill the memory with them.
final class ToldProblems extends ForwardingSink {
  static final int MOST = 20_000;

  private long seen;

  ToldProblems(ContentsSink to) {
    super(to);
  }

  @Override
  public void problem(Problem problem) {
    if (++seen <= MOST) {
      to.problem(problem);
    }
  }

  /// After the last one.
  void end() {
    if (seen > MOST) {
      to.problem(new Problem("file", "more-problems"));
    }
  }
}
