package org.keyturn.exchange.bitwarden;

import org.keyturn.model.transfer.Problem;

/// Hears of what could not be taken.
@FunctionalInterface
interface Problems {
  void add(Problem problem);

  default void add(String where, String reason) {
    add(new Problem(where, reason));
  }
}
