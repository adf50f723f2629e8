package org.keyturn.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A row of the table of goals: what is asked for, and how it is made of what was measured.
///
/// @param what for people
/// @param cells the figures of the row, each with its goal
record Row(String what, List<Cell> cells) {

  /// One figure.
  ///
  /// @param name short, for people; empty where the row says it all
  /// @param of the name of what was measured
  /// @param over by which it is divided; empty for an absolute figure
  /// @param factor by which an absolute figure is multiplied for its unit
  /// @param unit empty for a ratio
  /// @param most the goal
  record Cell(
      String name, String of, Optional<String> over, double factor, String unit, double most) {
    static Cell ratio(String name, String of, String over, double most) {
      return new Cell(name, of, Optional.of(over), 1, "", most);
    }

    static Cell millis(String name, String of, double most) {
      return new Cell(name, of, Optional.empty(), 1000, " ms", most);
    }

    static Cell mebibytes(String name, String of, double most) {
      return new Cell(name, of, Optional.empty(), 1, " MiB", most);
    }

    Optional<Samples> samples(Results results) {
      var value = results.get(of);
      if (over.isEmpty()) {
        return value.map(
            found -> new Samples(found.values().stream().map(one -> one * factor).toList()));
      }
      var other = results.get(over.get());
      return value.isPresent() && other.isPresent()
          ? Optional.of(value.get().over(other.get()))
          : Optional.empty();
    }

    private String goal() {
      return "<= "
          + new BigDecimal(Double.toString(most)).stripTrailingZeros().toPlainString()
          + unit;
    }
  }

  static Row of(String what, Cell... cells) {
    return new Row(what, List.of(cells));
  }

  /// @return a line of a Markdown table
  String line(Results results) {
    var now = new ArrayList<String>();
    var goals = new ArrayList<String>();
    var holds = new ArrayList<String>();
    for (var cell : cells) {
      var label = cell.name.isEmpty() ? "" : cell.name + ": ";
      var samples = cell.samples(results);
      now.add(label + samples.map(found -> found.text() + cell.unit).orElse("not measured here"));
      goals.add(cell.goal());
      holds.add(samples.map(found -> found.median() <= cell.most ? "yes" : "**no**").orElse("-"));
    }
    return "| %s | %s | %s | %s |"
        .formatted(
            what, String.join("; ", now), String.join("; ", goals), String.join(", ", holds));
  }
}
