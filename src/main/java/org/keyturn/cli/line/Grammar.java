package org.keyturn.cli.line;

import java.util.ArrayList;
import java.util.List;
import org.keyturn.text.Messages;

/// The options and parameters that there are, and how a line with them is read.
public final class Grammar {
  public static final String JSON = "--json";
  public static final String PASSWORD_STDIN = "--password-stdin";
  public static final String FORMAT = "--format";
  public static final String HELP = "--help";
  public static final String VAULT = "V";

  private static final CommandOption.Values ANY = new CommandOption.Values.Any();

  private final Messages messages;

  public Grammar(Messages messages) {
    this.messages = messages;
  }

  /// An option without a value.
  public static CommandOption flag(String name) {
    return new CommandOption(name, "", ANY, false, false);
  }

  /// An option with a text, of which the label says what.
  public static CommandOption value(String name, String label) {
    return new CommandOption(name, label, ANY, false, false);
  }

  /// An option with a text that may stand several times.
  public static CommandOption values(String name, String label) {
    return new CommandOption(name, label, ANY, true, false);
  }

  /// An option with one of a few words.
  public static CommandOption choice(String name, String label, List<String> words) {
    return new CommandOption(name, label, new CommandOption.Values.Names(words), false, false);
  }

  /// The option that names a file format.
  ///
  /// @param names the accepted ones
  public static CommandOption format(List<String> names, boolean required) {
    var values = new CommandOption.Values.Names(names);
    return new CommandOption(FORMAT, "NAME", values, false, required);
  }

  /// An option with a number within bounds.
  public static CommandOption number(String name, int least, int most) {
    var values = new CommandOption.Values.Numbers(least, most);
    return new CommandOption(name, "N", values, false, false);
  }

  /// @param withVault whether the vault's path is the first parameter
  /// @return what was given; with [#HELP] anything else may be missing
  /// @throws WrongLine if this is no line for the command
  public CommandArguments read(CliCommand command, boolean withVault, List<String> arguments) {
    return PlainLine.read(options(command), names(command, withVault), arguments)
        .orElseGet(() -> any(command, withVault).read(arguments));
  }

  /// @return how the command is used, in several lines
  public String usage(CliCommand command, boolean withVault) {
    return any(command, withVault).usage();
  }

  AnyLine any(CliCommand command, boolean withVault) {
    return new AnyLine(messages, command.name(), options(command), names(command, withVault));
  }

  /// Its own, and those of every command.
  static List<CommandOption> options(CliCommand command) {
    var options = new ArrayList<>(command.options());
    options.add(flag(JSON));
    options.add(flag(PASSWORD_STDIN));
    options.add(value(VaultKeyFile.OPTION, "F"));
    return options;
  }

  static List<String> names(CliCommand command, boolean withVault) {
    var names = new ArrayList<String>();
    if (withVault) {
      names.add(VAULT);
    }
    names.addAll(command.parameters());
    return names;
  }

  static boolean isSeveral(String name) {
    return name.contains("...");
  }

  static boolean isOptional(String name) {
    return name.startsWith("[");
  }
}
