package org.keyturn.exchange.format;

import java.io.IOException;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Carries a failure through a stream: its source can be read, but what stands in it is not what it
/// should be.
public final class FaultyContent extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public FaultyContent(Failure failure) {
    super(new Failed(failure));
    this.failure = failure;
  }

  /// @param offset where the damaged part begins, in bytes
  public static FaultyContent damagedAt(long offset) {
    return new FaultyContent(
        new Failure.Damaged(Failure.Part.IMPORT_FILE, new Failure.Spot.AtByte(offset)));
  }

  /// @return what to throw where a failure can be thrown
  public Failed failed() {
    return new Failed(failure);
  }
}
