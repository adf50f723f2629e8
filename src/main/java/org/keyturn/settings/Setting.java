package org.keyturn.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// One typed key with its default, and how its value stands in the file.
///
/// @param read empty for text that is no value of this setting; then the default counts
public record Setting<T>(
    String key, T fallback, Function<String, Optional<T>> read, Function<T, String> write) {

  static Setting<Integer> number(String key, int fallback, int least, int most) {
    return new Setting<>(
        key,
        fallback,
        text -> parse(text, Integer::valueOf, value -> value >= least && value <= most),
        String::valueOf);
  }

  static Setting<Boolean> flag(String key, boolean fallback) {
    return new Setting<>(
        key,
        fallback,
        text ->
            switch (text) {
              case "true" -> Optional.of(true);
              case "false" -> Optional.of(false);
              default -> Optional.empty();
            },
        String::valueOf);
  }

  static <E extends Enum<E> & Choice> Setting<E> choice(String key, E fallback) {
    var all = List.of(fallback.getDeclaringClass().getEnumConstants());
    return new Setting<>(
        key,
        fallback,
        text -> all.stream().filter(one -> one.code().equals(text)).findFirst(),
        Choice::code);
  }

  /// A text of at most 200 characters.
  static Setting<String> text(String key, String fallback, Predicate<String> valid) {
    return new Setting<>(
        key,
        fallback,
        text -> parse(text, Function.identity(), t -> t.length() <= 200 && valid.test(t)),
        Function.identity());
  }

  /// Values one a line; a list with one bad value, or more than `most`, is no value.
  static <E> Setting<List<E>> list(
      String key, List<E> fallback, int most, Function<String, E> one, Predicate<E> valid) {
    return new Setting<>(
        key,
        fallback,
        text -> lines(text, most, one, valid),
        list -> joined(list, String::valueOf));
  }

  /// The same for values with a text of their own; empty by default.
  static <E> Setting<List<E>> list(
      String key,
      int most,
      Function<String, E> one,
      Predicate<E> valid,
      Function<E, String> write) {
    return new Setting<>(
        key, List.of(), text -> lines(text, most, one, valid), list -> joined(list, write));
  }

  private static <E> Optional<List<E>> lines(
      String text, int most, Function<String, E> one, Predicate<E> valid) {
    var values = new ArrayList<E>();
    for (var line : text.lines().toList()) {
      var value = parse(line, one, valid);
      if (value.isEmpty() || values.size() == most) {
        return Optional.empty();
      }
      values.add(value.get());
    }
    return Optional.of(List.copyOf(values));
  }

  private static <E> String joined(List<E> values, Function<E, String> write) {
    return String.join("\n", values.stream().map(write).toList());
  }

  static <T> Optional<T> parse(String text, Function<String, T> parser, Predicate<T> valid) {
    try {
      return Optional.of(parser.apply(text)).filter(valid);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
