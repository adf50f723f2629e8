package org.keyturn.health;

/// What a search may ask about an item's password.
///
/// @param weak estimated to be easy to guess
/// @param reused the same as another item's
public record PasswordFlags(boolean weak, boolean reused) {
  public static final PasswordFlags NONE = new PasswordFlags(false, false);
}
