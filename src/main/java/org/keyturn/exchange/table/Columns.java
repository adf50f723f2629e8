package org.keyturn.exchange.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.keyturn.exchange.foreign.ForeignItem;
import org.keyturn.model.Attribute;

/// What the columns of a program's table mean. Cells of other columns become custom fields named
/// like the column, and the column is told.
public final class Columns {
  /// What programs call a one-time code, letters and digits only.
  private static final Pattern CODE =
      Pattern.compile(
          "(login)?(totp|otp|otpauth)(auth|secret|seed|uri|url|key|code)?"
              + "|onetime(password|code)|2fa(code|secret|key)?|twofactor(auth|code|secret|key)?|authenticatorkey");

  private final Map<String, Target> targets;
  private final Set<String> fields;

  private Columns(Map<String, Target> targets, Set<String> fields) {
    this.targets = Map.copyOf(targets);
    this.fields = Set.copyOf(fields);
  }

  /// @param names of further columns that are known, and whose cells are custom fields
  public Columns withFields(String... names) {
    return new Columns(
        targets, Arrays.stream(names).map(Row::key).collect(Collectors.toUnmodifiableSet()));
  }

  /// @param pairs a column's name, then the name of what it means, and so on
  public static Columns of(String... pairs) {
    var targets = new HashMap<String, Target>();
    for (int i = 0; i < pairs.length; i += 2) {
      targets.put(Row.key(pairs[i]), Target.named(pairs[i + 1]).orElseThrow());
    }
    return new Columns(targets, Set.of());
  }

  /// @param targets by the names of the columns
  static Columns of(Map<String, Target> targets) {
    var keyed = new HashMap<String, Target>();
    targets.forEach((column, target) -> keyed.put(Row.key(column), target));
    return new Columns(keyed, Set.of());
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
    return new Columns(targets, Set.of());
  }

  /// Puts everything that is left of a row into an item.
  public void fill(ForeignItem item, Row row) {
    for (var cell : row.rest()) {
      var target = row.headers().target(this, cell.label(), label -> target(label, row.headers()));
      target.put(item, cell.label(), cell.value());
    }
  }

  /// A column that is called like a one-time code is one in every table.
  private Target target(String label, Headers headers) {
    var key = Row.key(label);
    var target = targets.get(key);
    if (target != null) {
      return target;
    }
    if (CODE.matcher(key.replaceAll("[^a-z0-9]", "")).matches()) {
      return new Target.BuiltIn(Attribute.TOTP);
    }
    if (!fields.contains(key)) {
      headers.strange(label);
    }
    return Place.TEXT;
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
