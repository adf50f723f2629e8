package org.keyturn.vault;

import java.util.List;
import org.keyturn.model.Problem;

/// What an import did: counts of items and folders, and everything that could not be taken.
///
/// @param imported items that are new in the vault
/// @param merged items that went into others
/// @param skipped items that were left out because they are there already
/// @param doubles names of those that were merged or left out, in the file's order
public record ImportReport(
    int imported,
    int merged,
    int skipped,
    int folders,
    List<Doubled> doubles,
    List<Problem> problems) {

  public ImportReport {
    doubles = List.copyOf(doubles);
    problems = List.copyOf(problems);
  }

  /// An item that did not become one of its own.
  public record Doubled(String name, boolean merged) {}
}
