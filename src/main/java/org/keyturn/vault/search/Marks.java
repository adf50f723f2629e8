package org.keyturn.vault.search;

import org.keyturn.model.Overview;

/// Answers what an overview does not tell: [Mark#EXPIRED] and the marks that are [Mark#secret()].
/// Called on the thread that searches.
@FunctionalInterface
public interface Marks {
  /// Knows nothing.
  Marks NONE = (item, mark) -> false;

  boolean bears(Overview item, Mark mark);
}
