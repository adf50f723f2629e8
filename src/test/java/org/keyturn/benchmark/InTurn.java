package org.keyturn.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures several things in turn, A B A B, after one turn that does not count.
final class InTurn {
  /// What is measured.
  @FunctionalInterface
  interface Measured {
    /// @return by the end of a name, e.g. "" and ".memory", what was measured
    Map<String, Double> once() throws Exception;
  }

  private final Map<String, Measured> all = new LinkedHashMap<>();

  InTurn add(String name, Measured measured) {
    all.put(name, measured);
    return this;
  }

  /// A whole process, anew for each turn.
  InTurn process(String name, Commands commands) {
    return add(
        name,
        () -> {
          var run = commands.next().run();
          return Map.of("", run.wall(), ".processor", run.processor(), ".memory", run.memory());
        });
  }

  /// Makes ready what is to be run next; its own time does not count.
  @FunctionalInterface
  interface Commands {
    Command next() throws IOException, InterruptedException;
  }

  /// @param turns how often each is measured
  void run(Results results, int turns) throws Exception {
    run(results, turns, 1);
  }

  /// @param first turns that do not count
  void run(Results results, int turns, int first) throws Exception {
    var found = new LinkedHashMap<String, List<Double>>();
    for (int turn = -first; turn < turns; turn++) {
      for (var one : all.entrySet()) {
        var values = one.getValue().once();
        if (turn >= 0) {
          values.forEach((end, value) ->
              found.computeIfAbsent(one.getKey() + end, _ -> new ArrayList<>()).add(value));
        }
      }
    }
    found.forEach((name, values) -> results.put(name, new Samples(values)));
  }
}
