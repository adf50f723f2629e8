package org.keyturn.exchange.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.keyturn.exchange.format.IsoTimes;
import org.keyturn.model.SecretText;

/// Takes known members out of a foreign object one by one; what is left in the end is unknown. A
/// member that is absent or null gives nothing; one of a wrong type gives nothing and is reported.
public final class Cursor {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\p{Nd}+");

  private final Map<String, JsonValue> left;
  private final String where;
  private final Problems problems;

  public Cursor(Map<String, JsonValue> members, String where, Problems problems) {
    this.left = new LinkedHashMap<>(members);
    this.where = where;
    this.problems = problems;
  }

  public String where(String name) {
    return Where.member(where, name);
  }

  public Problems problems() {
    return problems;
  }

  /// Removes a member without looking at it.
  public JsonValue take(String name) {
    var value = left.remove(name);
    return value == null ? new JsonValue.Null() : value;
  }

  /// Removes a member if it is null, which says no more than its absence.
  public void dropNull(String name) {
    if (left.get(name) instanceof JsonValue.Null) {
      left.remove(name);
    }
  }

  /// @return what no one took
  public Map<String, JsonValue> rest() {
    return left;
  }

  /// A text, or a number or truth value as text.
  public Optional<SecretText> secret(String name) {
    return switch (take(name)) {
      case JsonValue.Text(var text) -> Optional.of(text);
      case JsonValue.Numeral(var digits) -> Optional.of(SecretText.of(digits));
      case JsonValue.Flag(var value) -> Optional.of(SecretText.of(Boolean.toString(value)));
      case JsonValue.Null() -> Optional.empty();
      case JsonValue.Array _, JsonValue.Members _ -> wrongType(name);
    };
  }

  public Optional<String> text(String name) {
    return secret(name).map(SecretText::reveal);
  }

  public Optional<Long> number(String name) {
    var text = text(name);
    // Most that are no number are found so without an exception.
    if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
      return wrongType(name);
    }
    try {
      return text.map(Long::parseLong);
    } catch (NumberFormatException e) {
      return wrongType(name);
    }
  }

  /// True, 1 and texts of these are true; absent is false.
  public boolean flag(String name) {
    return switch (text(name).orElse("false")) {
      case "true", "1" -> true;
      case "false", "0", "" -> false;
      default -> {
        wrongType(name);
        yield false;
      }
    };
  }

  /// An ISO-8601 date and time with its offset.
  public Optional<Instant> instant(String name) {
    return time(name, IsoTimes::instant);
  }

  /// An ISO-8601 date.
  public Optional<LocalDate> date(String name) {
    return time(name, IsoTimes::date);
  }

  private <T> Optional<T> time(String name, Function<String, Optional<T>> reader) {
    var text = text(name).filter(value -> !value.isBlank());
    var time = text.map(String::strip).flatMap(reader);
    if (text.isPresent() && time.isEmpty()) {
      problems.add(where(name), "unreadable-date");
    }
    return time;
  }

  public List<JsonValue> list(String name) {
    return switch (take(name)) {
      case JsonValue.Array(var elements) -> elements;
      case JsonValue.Null() -> List.of();
      case JsonValue.Text _, JsonValue.Numeral _, JsonValue.Flag _, JsonValue.Members _ -> {
        wrongType(name);
        yield List.of();
      }
    };
  }

  /// A cursor over the member's own members, over none if it is absent.
  public Cursor object(String name) {
    return object(take(name), where(name))
        .orElseGet(() -> new Cursor(Map.of(), where(name), problems));
  }

  /// A cursor over each element that is an object.
  public List<Cursor> objects(String name) {
    var elements = list(name);
    var cursors = new ArrayList<Cursor>();
    for (int i = 0; i < elements.size(); i++) {
      object(elements.get(i), Where.element(where(name), i)).ifPresent(cursors::add);
    }
    return cursors;
  }

  private Optional<Cursor> object(JsonValue value, String place) {
    return switch (value) {
      case JsonValue.Members(var members) -> Optional.of(new Cursor(members, place, problems));
      case JsonValue.Null() -> Optional.empty();
      case JsonValue.Text _, JsonValue.Numeral _, JsonValue.Flag _, JsonValue.Array _ -> {
        problems.add(place, "wrong-type");
        yield Optional.empty();
      }
    };
  }

  private <T> Optional<T> wrongType(String name) {
    problems.add(where(name), "wrong-type");
    return Optional.empty();
  }
}
