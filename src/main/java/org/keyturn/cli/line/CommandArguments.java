package org.keyturn.cli.line;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/// What stood on the command line after the command's name.
public final class CommandArguments {
  private final ParseResult parsed;
  private final List<String> names;

  /// @param names of the positional parameters, in order
  public CommandArguments(ParseResult parsed, List<String> names) {
    this.parsed = parsed;
    this.names = names;
  }

  /// @return the value of a parameter that must be given
  public String parameter(String name) {
    return values(name).getFirst();
  }

  /// @return the values of a parameter that may be given any number of times
  public List<String> values(String name) {
    var position = parsed.matchedPositional(names.indexOf(name));
    return position == null ? List.of() : position.stringValues();
  }

  /// @return the complaint about a combination that makes no sense, to be thrown
  public CommandLine.ParameterException wrong(String message) {
    return new UsageText.Ours(parsed.commandSpec().commandLine(), message);
  }

  public boolean has(String option) {
    return parsed.hasMatchedOption(option);
  }

  public Optional<String> option(String name) {
    return Optional.ofNullable(parsed.matchedOptionValue(name, null));
  }

  /// @return the values of an option that may stand several times
  public List<String> options(String name) {
    return parsed.matchedOptionValue(name, List.of());
  }

  public Optional<String> format() {
    return Optional.<FormatName>ofNullable(parsed.matchedOptionValue(FormatName.OPTION, null))
        .map(FormatName::name);
  }

  public int number(String option, int fallback) {
    Integer value = parsed.matchedOptionValue(option, fallback);
    return value;
  }
}
