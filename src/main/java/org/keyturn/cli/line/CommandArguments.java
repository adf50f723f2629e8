package org.keyturn.cli.line;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What stood on the command line after the command's name.
///
/// @param options the values of each option that was given, by its name
/// @param parameters what was given of each of them, by its name
public record CommandArguments(
    Map<String, List<String>> options, Map<String, List<String>> parameters) {

  /// @return the value of a parameter that must be given
  public String parameter(String name) {
    return values(name).getFirst();
  }

  /// @return the values of a parameter that may be given any number of times
  public List<String> values(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /// @return the complaint about a combination that makes no sense, to be thrown
  public WrongLine wrong(String message) {
    return new WrongLine("keyturn: " + message);
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public Optional<String> option(String name) {
    return options(name).stream().findFirst();
  }

  /// @return the values of an option that may stand several times
  public List<String> options(String name) {
    return options.getOrDefault(name, List.of());
  }

  public Optional<String> format() {
    return option(Grammar.FORMAT);
  }

  public int number(String option, int fallback) {
    return option(option).map(Integer::valueOf).orElse(fallback);
  }
}
