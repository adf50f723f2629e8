package org.keyturn.vault;

import java.util.Optional;

/// What the person decided before an import.
///
/// @param source what it is remembered by, e.g. the file's name
/// @param folder the name of the folder below which everything comes; made if there is none
public record ImportPlan(String source, Duplicates duplicates, Optional<String> folder) {

  /// The plan of somebody who decided nothing.
  public static ImportPlan of(String source) {
    return new ImportPlan(source, Duplicates.IDENTICAL, Optional.empty());
  }
}
