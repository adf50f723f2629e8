package org.keyturn.exchange.table;

import java.util.HashMap;
import java.util.Map;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.model.Attribute;

/// What the columns of a program's table mean. Cells of other columns become custom fields named
/// like the column.
public final class Columns {
  private final Map<String, Target> targets;

  private Columns(Map<String, Target> targets) {
    this.targets = Map.copyOf(targets);
  }

  /// @param pairs a column's name, then the name of what it means, and so on
  public static Columns of(String... pairs) {
    var targets = new HashMap<String, Target>();
    for (int i = 0; i < pairs.length; i += 2) {
      targets.put(Row.key(pairs[i]), Target.named(pairs[i + 1]).orElseThrow());
    }
    return new Columns(targets);
  }

  /// @param targets by the names of the columns
  static Columns of(Map<String, Target> targets) {
    var keyed = new HashMap<String, Target>();
    targets.forEach((column, target) -> keyed.put(Row.key(column), target));
    return new Columns(keyed);
  }

  /// @return columns that are called like what they mean
  public static Columns own() {
    var targets = new HashMap<String, Target>();
    for (var place : Place.values()) {
      targets.put(Row.key(place.key()), place);
    }
    for (var attribute : Attribute.values()) {
      targets.put(Row.key(attribute.key()), new Target.BuiltIn(attribute));
    }
    return new Columns(targets);
  }

  /// Puts everything that is left of a row into an item.
  public void fill(ForeignItem item, Row row) {
    for (var cell : row.rest()) {
      targets.getOrDefault(Row.key(cell.label()), Place.TEXT).put(item, cell.label(), cell.value());
    }
  }

  /// Rows that each make one item.
  public Rows rows(Shape shape) {
    return (row, out) -> {
      var item = new ForeignItem();
      shape.begin(item, row);
      fill(item, row);
      out.item(item);
    };
  }

  /// Rows that hold nothing but what the columns say.
  public Rows rows() {
    return rows((_, _) -> {});
  }

  /// Takes out of a row what the columns alone do not say.
  @FunctionalInterface
  public interface Shape {
    void begin(ForeignItem item, Row row);
  }
}
