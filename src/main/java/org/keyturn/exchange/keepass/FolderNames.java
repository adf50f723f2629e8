package org.keyturn.exchange.keepass;

import java.util.Arrays;
import java.util.List;
import org.keyturn.exchange.xml.LegalText;

/// A folder's name as the names of groups within each other.
final class FolderNames {
  private static final int DEEPEST = 100;

  private FolderNames() {}

  /// @return at least one name; none is blank
  static List<String> path(String name) {
    var parts =
        Arrays.stream(LegalText.text(name).split("/", DEEPEST))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
    return parts.isEmpty() ? List.of("Folder") : parts;
  }
}
