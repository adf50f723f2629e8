package org.keyturn.cli.line;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the lines that nearly everybody types: options by their names, each value a word of its
/// own, and nothing wrong. Whatever else there may be is left to [AnyLine], the library's parser,
/// which takes longer to load than most commands run; what both read, they read alike.
final class PlainLine {
  private final Map<String, CommandOption> known = new HashMap<>();
  private final List<String> names;
  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final Map<String, List<String>> parameters = new LinkedHashMap<>();
  private int filled;

  private PlainLine(List<CommandOption> options, List<String> names) {
    options.forEach(option -> known.put(option.name(), option));
    this.names = names;
  }

  /// @param names of the parameters, as a command lists them
  /// @return empty if there is more to it
  static Optional<CommandArguments> read(
      List<CommandOption> options, List<String> names, List<String> arguments) {
    var line = new PlainLine(options, names);
    return line.takes(arguments) && line.isWhole()
        ? Optional.of(new CommandArguments(line.options, line.parameters))
        : Optional.empty();
  }

  private boolean takes(List<String> arguments) {
    for (int at = 0; at < arguments.size(); at++) {
      var word = arguments.get(at);
      var option = known.get(word);
      if (option == null) {
        if (!isWord(word) || !fill(word)) {
          return false;
        }
      } else if (!option.hasValue()) {
        if (options.put(word, List.of()) != null) {
          return false;
        }
      } else if (++at == arguments.size() || !give(option, arguments.get(at))) {
        return false;
      }
    }
    return true;
  }

  /// What begins otherwise may be an option, a file of arguments, or in quotes.
  private static boolean isWord(String word) {
    return !word.isEmpty() && "-@\"'".indexOf(word.charAt(0)) < 0;
  }

  private boolean give(CommandOption option, String value) {
    boolean again = !option.several() && options.containsKey(option.name());
    if (again || !isWord(value) || !option.accepts(value)) {
      return false;
    }
    options.computeIfAbsent(option.name(), _ -> new ArrayList<>()).add(value);
    return true;
  }

  private boolean fill(String word) {
    if (filled == names.size()) {
      return false;
    }
    var name = names.get(filled);
    parameters.computeIfAbsent(name, _ -> new ArrayList<>()).add(word);
    filled += Grammar.isSeveral(name) ? 0 : 1;
    return true;
  }

  private boolean isWhole() {
    for (var option : known.values()) {
      if (option.required() && !options.containsKey(option.name())) {
        return false;
      }
    }
    for (int at = filled; at < names.size(); at++) {
      if (!Grammar.isSeveral(names.get(at)) && !Grammar.isOptional(names.get(at))) {
        return false;
      }
    }
    return true;
  }
}
