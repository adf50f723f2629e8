package org.keyturn.vault;

import java.util.Arrays;
import java.util.Optional;

/// What becomes of incoming items that are like one which is there already, in the vault or earlier
/// in the same file.
public enum Duplicates {
  /// Those that are identical to one in the vault are left out, all others are kept. Nothing is
  /// dropped within one file.
  IDENTICAL("identical"),
  /// All of them are left out.
  SKIP("skip"),
  /// Each goes into the one that it is like.
  MERGE("merge"),
  /// All of them are kept beside the others, identical ones too.
  KEEP("keep");

  private final String key;

  Duplicates(String key) {
    this.key = key;
  }

  /// @return the stable word of the command line
  public String key() {
    return key;
  }

  public static Optional<Duplicates> byKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
