package org.keyturn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.VaultKeyFile;

/// What stands before the command, the command's name, and what follows it.
///
/// @param unknown the first option before the command that there is none of
/// @param keyFile the value of the one option that has one
record Leading(
    List<String> options,
    Optional<String> unknown,
    Optional<String> keyFile,
    Optional<String> command,
    List<String> rest) {

  private static final String SELF_TEST = "--self-test";
  private static final List<String> KNOWN =
      List.of(Grammar.JSON, Grammar.PASSWORD_STDIN, "-h", "--help", "-V", "--version", SELF_TEST);
  private static final String JOINED = VaultKeyFile.OPTION + "=";

  static Leading of(List<String> arguments) {
    var options = new ArrayList<String>();
    var keyFile = Optional.<String>empty();
    int at = 0;
    for (; at < arguments.size() && arguments.get(at).startsWith("-"); at++) {
      var option = arguments.get(at);
      if (option.startsWith(JOINED)) {
        keyFile = Optional.of(option.substring(JOINED.length()));
      } else if (option.equals(VaultKeyFile.OPTION) && at + 1 < arguments.size()) {
        keyFile = Optional.of(arguments.get(++at));
      } else {
        options.add(option);
      }
    }
    var unknown = options.stream().filter(option -> !KNOWN.contains(option)).findFirst();
    boolean more = at < arguments.size();
    return new Leading(
        options,
        unknown,
        keyFile,
        more ? Optional.of(arguments.get(at)) : Optional.empty(),
        more ? arguments.subList(at + 1, arguments.size()) : List.of());
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

  /// Whether this is all there is.
  boolean selfTest() {
    return options.equals(List.of(SELF_TEST)) && keyFile.isEmpty() && command.isEmpty();
  }

  /// Whether the word that stands for the command is all there is.
  boolean alone() {
    return options.isEmpty() && keyFile.isEmpty() && rest.isEmpty();
  }
}
