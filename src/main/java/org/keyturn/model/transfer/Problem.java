package org.keyturn.model.transfer;

import java.util.Optional;

/// Something in an import file that could not be taken.
///
/// @param where place in the file, e.g. `items[3].login.totp`; never a title or a secret
/// @param reason a message key below `import.problem.`, e.g. `unknown-type`
/// @param name of the item or file that it is about, as the file has it, so that a person finds it
public record Problem(String where, String reason, Optional<String> name) {
  public Problem {
    name = name.map(String::strip).filter(text -> !text.isEmpty());
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
