package org.keyturn.crypto;

import java.io.IOException;

/// A sealed stream does not open: a wrong key, altered bytes, or a missing end.
public final class BrokenStream extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean truncated;
  private final boolean first;

  BrokenStream(boolean truncated, boolean first) {
    super(truncated ? "the sealed stream ends too early" : "the sealed stream is not authentic");
    this.truncated = truncated;
    this.first = first;
  }

  /// Whether it is certain that the end is missing. A cut in the middle of a chunk cannot be told
  /// from altered bytes and is not reported here.
  public boolean truncated() {
    return truncated;
  }

  /// Whether already the first chunk failed: a wrong key, unless that chunk or the header is
  /// damaged.
  public boolean first() {
    return first;
  }
}
