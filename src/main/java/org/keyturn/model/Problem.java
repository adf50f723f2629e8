package org.keyturn.model;

import java.util.Optional;

/// Something in an import file that could not be taken.
///
/// @param where place in the file, e.g. `items[3].login.totp`; never a title or a secret
/// @param reason a message key below `import.problem.`, e.g. `unknown-type`
/// @param name of the item or file that it is about, as the file has it, so that a person finds it
public record Problem(String where, String reason, Optional<String> name) {
  /// Characters of a name; the rest of a longer one would not help to find it.
  private static final int MOST_CHARS = 1_000;

  public Problem {
    name = name.map(Problem::shown).filter(text -> !text.isEmpty());
  }

  private static String shown(String name) {
    return name.length() <= MOST_CHARS
        ? name.strip()
        : name.substring(0, MOST_CHARS).strip() + "\u2026";
  }

  /// About something that has no name.
  public Problem(String where, String reason) {
    this(where, reason, Optional.empty());
  }

  public Problem(String where, String reason, String name) {
    this(where, reason, Optional.of(name));
  }

  /// @return the same about something of this name, unless it has one
  public Problem of(String newName) {
    return name.isPresent() ? this : new Problem(where, reason, newName);
  }
}
