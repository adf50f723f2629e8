package org.keyturn.exchange.json;

import org.keyturn.model.Problem;

/// Hears of what could not be taken.
@FunctionalInterface
public interface Problems {
  void add(Problem problem);

  default void add(String where, String reason) {
    add(new Problem(where, reason));
  }
}
