package org.keyturn.exchange.foreign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keyturn.exchange.zip.ZipEntryInfo;

/// The files of an archive that nobody has taken, found by how their names begin or end without a
/// look at all of them.
final class NamedFiles {
  private final NavigableMap<String, Deque<ZipEntryInfo>> byName = new TreeMap<>();

  /// By the name from its end, so that what ends alike stands side by side.
  private final NavigableMap<String, Deque<ZipEntryInfo>> byEnd = new TreeMap<>();

  NamedFiles(List<ZipEntryInfo> files) {
    for (var file : files) {
      byName.computeIfAbsent(file.name(), _ -> new ArrayDeque<>(1)).add(file);
      byEnd.computeIfAbsent(reversed(file.name()), _ -> new ArrayDeque<>(1)).add(file);
    }
  }

  private static String reversed(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /// Takes the first in the order of names.
  Optional<ZipEntryInfo> beginning(String beginning) {
    var found = Optional.ofNullable(first(byName, beginning));
    found.ifPresent(this::remove);
    return found;
  }

  /// Takes one of this name, or else one whose name has it behind a `/`.
  Optional<ZipEntryInfo> ending(String path) {
    var whole = Optional.ofNullable(byName.get(path)).map(Deque::peek);
    var found = whole.or(() -> Optional.ofNullable(first(byEnd, reversed("/" + path))));
    found.ifPresent(this::remove);
    return found;
  }

  /// Takes all, in their order in the archive.
  List<ZipEntryInfo> all(String beginning) {
    var all = new ArrayList<ZipEntryInfo>();
    for (var next = beginning(beginning); next.isPresent(); next = beginning(beginning)) {
      all.add(next.get());
    }
    all.sort(Comparator.comparingInt(ZipEntryInfo::index));
    return all;
  }

  /// @return those that are left, in their order in the archive
  List<ZipEntryInfo> rest() {
    return byName.values().stream()
        .flatMap(Deque::stream)
        .sorted(Comparator.comparingInt(ZipEntryInfo::index))
        .toList();
  }

  private static @Nullable ZipEntryInfo first(
      NavigableMap<String, Deque<ZipEntryInfo>> files, String beginning) {
    var found = files.ceilingEntry(beginning);
    return found != null && found.getKey().startsWith(beginning) ? found.getValue().peek() : null;
  }

  private void remove(ZipEntryInfo file) {
    remove(byName, file.name(), file);
    remove(byEnd, reversed(file.name()), file);
  }

  /// Those of one name are in the same order in both.
  private static void remove(
      NavigableMap<String, Deque<ZipEntryInfo>> files, String key, ZipEntryInfo file) {
    var same = files.get(key);
    if (same != null && same.remove(file) && same.isEmpty()) {
      files.remove(key);
    }
  }
}
