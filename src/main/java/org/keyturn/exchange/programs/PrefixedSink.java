package org.keyturn.exchange.programs;

import org.keyturn.exchange.zip.ZipEntryInfo;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.ForwardingSink;
import org.keyturn.model.Problem;

/// Tells of which file in an archive a problem is.
final class PrefixedSink extends ForwardingSink {
  private final ZipEntryInfo file;

  PrefixedSink(ContentsSink to, ZipEntryInfo file) {
    super(to);
    this.file = file;
  }

  @Override
  public void problem(Problem problem) {
    var where = file.where() + " " + problem.where();
    var name = problem.name().map(of -> file.name() + ": " + of).orElse(file.name());
    to.problem(new Problem(where, problem.reason(), name));
  }
}
