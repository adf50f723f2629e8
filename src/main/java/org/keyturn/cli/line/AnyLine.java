package org.keyturn.cli.line;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keyturn.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The library's parser for one command: what is written in an unusual way or wrong, and help.
final class AnyLine {
  private final Messages messages;
  private final List<CommandOption> options;
  private final List<String> names;
  private final CommandLine line;

  /// @param names of the parameters, as a command lists them
  AnyLine(Messages messages, String command, List<CommandOption> options, List<String> names) {
    this.messages = messages;
    this.options = options;
    this.names = names;
    var spec = CommandSpec.create().name("keyturn " + command);
    spec.usageMessage().synopsisHeading(messages.get("cli.usage.synopsis.text") + " ");
    spec.usageMessage().description(messages.get("cli." + command + ".help"));
    options.forEach(option -> spec.addOption(spec(option)));
    spec.addOption(
        OptionSpec.builder("-h", Grammar.HELP)
            .usageHelp(true)
            .description(messages.get("cli.option.help.help"))
            .build());
    for (int i = 0; i < names.size(); i++) {
      spec.addPositional(position(names.get(i), i));
    }
    this.line = new CommandLine(spec);
  }

  String usage() {
    return line.getUsageMessage();
  }

  CommandArguments read(List<String> arguments) {
    try {
      return given(line.parseArgs(arguments.toArray(String[]::new)));
    } catch (CommandLine.ParameterException wrong) {
      throw new WrongLine(new UsageText(messages).of(wrong));
    }
  }

  private CommandArguments given(ParseResult result) {
    Map<String, List<String>> values = new HashMap<>();
    for (var option : options) {
      if (result.hasMatchedOption(option.name())) {
        values.put(
            option.name(),
            option.hasValue() ? result.matchedOption(option.name()).stringValues() : List.of());
      }
    }
    if (result.isUsageHelpRequested()) {
      values.put(Grammar.HELP, List.of());
    }
    Map<String, List<String>> parameters = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      var position = result.matchedPositional(i);
      if (position != null) {
        parameters.put(names.get(i), position.stringValues());
      }
    }
    return new CommandArguments(values, parameters);
  }

  private OptionSpec spec(CommandOption option) {
    var builder =
        OptionSpec.builder(option.name())
            .required(option.required())
            .description(messages.get("cli.option." + option.name().substring(2) + ".help"))
            .userObject(option.values());
    if (!option.hasValue()) {
      return builder.type(boolean.class).arity("0").build();
    }
    builder.arity("1").paramLabel(option.label()).converters(value -> accepted(option, value));
    return option.several()
        ? builder.type(List.class).auxiliaryTypes(String.class).build()
        : builder.type(String.class).build();
  }

  private static String accepted(CommandOption option, String value) {
    if (!option.accepts(value)) {
      throw new CommandLine.TypeConversionException("none of the values");
    }
    return value;
  }

  private static PositionalParamSpec position(String name, int index) {
    boolean several = Grammar.isSeveral(name);
    boolean optional = Grammar.isOptional(name);
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
