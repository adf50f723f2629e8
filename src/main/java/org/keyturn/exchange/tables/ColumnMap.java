package org.keyturn.exchange.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keyturn.exchange.foreign.ItemBuilder;
import org.keyturn.model.Attribute;

/// What the columns of a program's table mean. Cells of other columns become custom fields named
/// like the column, and the column is told.
final class ColumnMap {
  /// What programs call a one-time code, letters and digits only.
  private static final Pattern CODE =
      Pattern.compile(
          "(login)?(totp|otp|otpauth)(auth|secret|seed|uri|url|key|code)?"
              + "|onetime(password|code)|2fa(code|secret|key)?|twofactor(auth|code|secret|key)?|authenticatorkey");

  private final Map<String, ColumnTarget> targets;
  private final Set<String> fields;

  private ColumnMap(Map<String, ColumnTarget> targets, Set<String> fields) {
    this.targets = Map.copyOf(targets);
    this.fields = Set.copyOf(fields);
  }

  /// @param names of further columns that are known, and whose cells are custom fields
  public ColumnMap withFields(String... names) {
    return new ColumnMap(
        targets, Arrays.stream(names).map(TableRow::key).collect(Collectors.toUnmodifiableSet()));
  }

  /// A column's name, and what it means.
  record Column(String name, ColumnTarget target) {}

  /// @param target the name of what it means
  static Column column(String name, String target) {
    return new Column(name, ColumnTarget.named(target).orElseThrow());
  }

  static ColumnMap of(Column... columns) {
    var targets = new HashMap<String, ColumnTarget>();
    for (var column : columns) {
      targets.put(TableRow.key(column.name()), column.target());
    }
    return new ColumnMap(targets, Set.of());
  }

  /// @param targets by the names of the columns
  static ColumnMap of(Map<String, ColumnTarget> targets) {
    var keyed = new HashMap<String, ColumnTarget>();
    targets.forEach((column, target) -> keyed.put(TableRow.key(column), target));
    return new ColumnMap(keyed, Set.of());
  }

  /// @return columns that are called like what they mean
  public static ColumnMap own() {
    var targets = new HashMap<String, ColumnTarget>();
    for (var place : OtherTarget.values()) {
      targets.put(TableRow.key(place.key()), place);
    }
    for (var attribute : Attribute.values()) {
      targets.put(TableRow.key(attribute.key()), new ColumnTarget.BuiltIn(attribute));
    }
    return new ColumnMap(targets, Set.of());
  }

  /// Puts everything that is left of a row into an item.
  public void fill(ItemBuilder item, TableRow row) {
    for (var cell : row.rest()) {
      var target = row.headers().target(this, cell.label(), label -> target(label, row.headers()));
      target.put(item, cell.label(), cell.value());
    }
  }

  /// A column that is called like a one-time code is one in every table.
  private ColumnTarget target(String label, Headers headers) {
    var key = TableRow.key(label);
    var target = targets.get(key);
    if (target != null) {
      return target;
    }
    if (isCode(label)) {
      return new ColumnTarget.BuiltIn(Attribute.TOTP);
    }
    if (!fields.contains(key)) {
      headers.strange(label);
    }
    return OtherTarget.TEXT;
  }

  /// Whether a column is called like a one-time code.
  static boolean isCode(String label) {
    return CODE.matcher(TableRow.key(label).replaceAll("[^a-z0-9]", "")).matches();
  }

  /// Rows that each make one item.
  public RowImporter rows(Shape shape) {
    return (row, out) -> {
      var item = new ItemBuilder();
      shape.begin(item, row);
      fill(item, row);
      out.item(item);
    };
  }

  /// Rows that hold nothing but what the columns say.
  public RowImporter rows() {
    return rows((_, _) -> {});
  }

  /// Takes out of a row what the columns alone do not say.
  @FunctionalInterface
  public interface Shape {
    void begin(ItemBuilder item, TableRow row);
  }
}
