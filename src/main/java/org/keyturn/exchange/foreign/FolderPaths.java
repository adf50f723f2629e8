package org.keyturn.exchange.foreign;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keyturn.exchange.format.ImportLimits;
import org.keyturn.model.ContentsSink;
import org.keyturn.model.Failed;
import org.keyturn.model.Folder;

/// The folders of one file, each made once, with those above it.
final class FolderPaths {
  private final Map<String, UUID> made = new HashMap<>();
  private long names;

  boolean isEmpty() {
    return made.isEmpty();
  }

  /// @return the folder's id; empty if the path is
  /// @throws Failed `BeyondBounds`, as every folder holds the names of all above it
  Optional<UUID> find(String path, ContentsSink sink) throws Failed {
    var name = tidied(path);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    ImportLimits.FOLDER_LEVELS.check(1 + name.chars().filter(c -> c == '/').count());
    // Most are known, so that nobody looks for those above them.
    for (int end = known(name); end < name.length(); ) {
      int slash = name.indexOf('/', end + 1);
      end = slash < 0 ? name.length() : slash;
      make(name.substring(0, end), sink);
    }
    return Optional.ofNullable(made.get(name));
  }

  /// @return the end of the longest part of the path that is there
  private int known(String name) {
    int end = name.length();
    while (end > 0 && !made.containsKey(name.substring(0, end))) {
      end = Math.max(0, name.lastIndexOf('/', end - 1));
    }
    return end;
  }

  private void make(String name, ContentsSink sink) throws Failed {
    names += name.length();
    ImportLimits.FOLDER_NAMES.check(names);
    var folder = Folder.named(name);
    made.put(name, folder.id());
    ImportLimits.FOLDERS.check(made.size());
    sink.folder(folder);
  }

  private static String tidied(String path) {
    return Arrays.stream(path.replace('\\', '/').split("/"))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining("/"));
  }
}
