package org.keyturn.store;

/// A kind of a later program. Its word never changes, also once a program knows what it means, for
/// the seal depends on it.
public record OpaqueKind(int code) implements Kind {
  private static final int FIRST = 64;

  public OpaqueKind {
    if (!covers(code)) {
      throw new IllegalArgumentException("kind " + code);
    }
  }

  static boolean covers(long code) {
    return code >= FIRST && code <= NEWEST;
  }

  @Override
  public String word() {
    return "opaque-" + code;
  }

  @Override
  public boolean listed() {
    return true;
  }
}
