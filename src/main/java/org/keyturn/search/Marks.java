package org.keyturn.search;

import org.keyturn.model.Overview;

/// Answers what an overview does not tell: the marks that are [Mark#secret()], and [Mark#EXPIRED]
/// for items whose last day is no more than one of their fields. Called on the thread that
/// searches.
@FunctionalInterface
public interface Marks {
  /// Knows nothing.
  Marks NONE = (item, mark) -> false;

  boolean bears(Overview item, Mark mark);
}
