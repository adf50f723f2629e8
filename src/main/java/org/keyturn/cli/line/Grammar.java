package org.keyturn.cli.line;

import java.util.ArrayList;
import java.util.List;
import org.keyturn.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// Turns commands into what picocli parses. Only the command that was called is built: start-up is
/// what most calls consist of.
public final class Grammar {
  public static final String JSON = "--json";
  public static final String PASSWORD_STDIN = "--password-stdin";
  public static final String VAULT = "V";

  private final Messages messages;

  public Grammar(Messages messages) {
    this.messages = messages;
  }

  /// An option without a value.
  public static OptionSpec flag(String name) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").build();
  }

  /// An option with a text, of which the label says what.
  public static OptionSpec value(String name, String label) {
    return OptionSpec.builder(name).type(String.class).arity("1").paramLabel(label).build();
  }

  /// An option with a text that may stand several times.
  public static OptionSpec values(String name, String label) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .build();
  }

  /// An option with one of a few words.
  public static OptionSpec choice(String name, String label, List<String> words) {
    return OptionSpec.builder(name)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .converters(text -> {
          if (!words.contains(text)) {
            throw new CommandLine.TypeConversionException("none of the words");
          }
          return text;
        })
        .userObject(new UsageText.Values.Names(words))
        .build();
  }

  /// An option with a number within bounds.
  public static OptionSpec number(String name, int least, int most) {
    return OptionSpec.builder(name)
        .type(Integer.class)
        .arity("1")
        .paramLabel("N")
        .converters(text -> bounded(text, least, most))
        .userObject(new UsageText.Values.Numbers(least, most))
        .build();
  }

  private static Integer bounded(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // answered like a number beyond the bounds
    }
    throw new CommandLine.TypeConversionException("not within the bounds");
  }

  /// @param withVault whether the vault's path is the first parameter
  public CommandLine line(CliCommand command, boolean withVault) {
    var spec = CommandSpec.create().name("keyturn " + command.name());
    spec.usageMessage().synopsisHeading(messages.get("cli.usage.synopsis.text") + " ");
    spec.usageMessage().description(messages.get("cli." + command.name() + ".help"));
    for (var option : command.options()) {
      spec.addOption(described(option));
    }
    spec.addOption(described(flag(JSON)));
    spec.addOption(described(flag(PASSWORD_STDIN)));
    spec.addOption(described(value(VaultKeyFile.OPTION, "F")));
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .usageHelp(true)
            .description(messages.get("cli.option.help.help"))
            .build());
    var names = names(command, withVault);
    for (int i = 0; i < names.size(); i++) {
      spec.addPositional(position(names.get(i), i));
    }
    return new CommandLine(spec);
  }

  /// @return the names by which [CommandArguments] finds the parameters
  public static List<String> names(CliCommand command, boolean withVault) {
    var names = new ArrayList<String>();
    if (withVault) {
      names.add(VAULT);
    }
    names.addAll(command.parameters());
    return names;
  }

  private OptionSpec described(OptionSpec option) {
    var key = "cli.option." + option.longestName().substring(2) + ".help";
    return option.toBuilder().description(messages.get(key)).build();
  }

  private static PositionalParamSpec position(String name, int index) {
    boolean several = name.contains("...");
    boolean optional = name.startsWith("[");
    return PositionalParamSpec.builder()
        .paramLabel(name.replaceAll("[\\[\\].]", ""))
        .index(several ? index + "..*" : String.valueOf(index))
        .arity(several ? "0..*" : optional ? "0..1" : "1")
        .required(!several && !optional)
        .type(several ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .build();
  }
}
