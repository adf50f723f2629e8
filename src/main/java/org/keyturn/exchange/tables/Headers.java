package org.keyturn.exchange.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// The names of a table's columns. What has to be found out about them is found out once for all
/// records.
final class Headers {
  /// Characters of one name, far above those of any real column.
  static final int MOST_CHARS = 1_000;

  private final List<String> labels = new ArrayList<>();
  private final Map<String, List<Integer>> byKey = new HashMap<>();
  private final Map<Predicate<String>, Map<String, Boolean>> wanted = new IdentityHashMap<>();
  private final Map<ColumnMap, Map<String, ColumnTarget>> targets = new IdentityHashMap<>();
  private final Set<String> strange = new LinkedHashSet<>();

  private Headers(List<String> names) {
    names.forEach(this::add);
  }

  /// @param names blank for columns that have none
  /// @throws Failed `BeyondBounds`
  static Headers of(List<String> names) throws Failed {
    int longest = names.stream().mapToInt(String::length).max().orElse(0);
    if (longest > MOST_CHARS) {
      throw new Failed(new Failure.BeyondBounds("columnName", longest, 0, MOST_CHARS));
    }
    return new Headers(names);
  }

  private void add(String name) {
    int index = labels.size();
    var label = name.isBlank() ? TableRow.nameless(index) : name;
    labels.add(label);
    byKey.computeIfAbsent(TableRow.key(label), _ -> new ArrayList<>(1)).add(index);
  }

  /// Gives names to the columns of a record that is longer than all before it.
  void widen(int count) {
    while (labels.size() < count) {
      add("");
    }
  }

  String label(int index) {
    return labels.get(index);
  }

  /// @return the columns of that name, in any case, from the first to the last
  List<Integer> columns(String name) {
    return byKey.getOrDefault(TableRow.key(name), List.of());
  }

  /// @param condition the same object for every record
  boolean is(Predicate<String> condition, String label) {
    return wanted
        .computeIfAbsent(condition, _ -> new HashMap<>())
        .computeIfAbsent(label, condition::test);
  }

  /// What a column means, which is asked for once.
  ColumnTarget target(ColumnMap columns, String label, Function<String, ColumnTarget> meaning) {
    return targets.computeIfAbsent(columns, _ -> new HashMap<>()).computeIfAbsent(label, meaning);
  }

  /// Says that nobody knows what a column means.
  void strange(String label) {
    strange.add(label);
  }

  /// @return the columns that nobody knows
  Set<String> strange() {
    return strange;
  }
}
