package org.keyturn.cli;

import java.util.List;
import java.util.Optional;

/// What stands before the command, the command's name, and what follows it.
///
/// @param unknown the first option before the command that there is none of
record Leading(
    List<String> options, Optional<String> unknown, Optional<String> command, List<String> rest) {

  private static final List<String> KNOWN =
      List.of(Grammar.JSON, Grammar.PASSWORD_STDIN, "-h", "--help", "-V", "--version");

  static Leading of(List<String> arguments) {
    int at = 0;
    while (at < arguments.size() && arguments.get(at).startsWith("-")) {
      at++;
    }
    var options = arguments.subList(0, at);
    var unknown = options.stream().filter(option -> !KNOWN.contains(option)).findFirst();
    return at == arguments.size()
        ? new Leading(options, unknown, Optional.empty(), List.of())
        : new Leading(
            options,
            unknown,
            Optional.of(arguments.get(at)),
            arguments.subList(at + 1, arguments.size()));
  }

  boolean json() {
    return options.contains(Grammar.JSON);
  }

  boolean passwordStdin() {
    return options.contains(Grammar.PASSWORD_STDIN);
  }

  boolean help() {
    return options.contains("-h") || options.contains("--help");
  }

  boolean version() {
    return options.contains("-V") || options.contains("--version");
  }

  /// Whether the word that stands for the command is all there is.
  boolean alone() {
    return options.isEmpty() && rest.isEmpty();
  }
}
