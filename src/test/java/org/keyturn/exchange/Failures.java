package org.keyturn.exchange;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Reads the failure out of what was thrown.
public final class Failures {

  private Failures() {}

  public static Failure of(Executable action) {
    return assertThrows(Failed.class, action).failure();
  }
}
