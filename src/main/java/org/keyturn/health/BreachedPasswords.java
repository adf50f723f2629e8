package org.keyturn.health;

import org.keyturn.model.Failed;

/// A list of passwords that became known.
@FunctionalInterface
public interface BreachedPasswords {
  /// For a check without a list.
  BreachedPasswords NONE = sha1 -> 0;

  /// How often the password with this SHA-1 was seen; 0 if never. Called by several threads at
  /// once.
  ///
  /// @throws Failed if the list cannot be read, or is not what it should be
  long count(byte[] sha1) throws Failed;

  /// Tells this list from others, and from itself after a change; empty if nothing is found in it.
  default String edition() {
    return "";
  }
}
