package org.keyturn.cli.line;

import java.util.List;
import java.util.stream.Collectors;
import org.keyturn.text.Messages;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said about a wrong command line, in the person's language: the parser's own texts are
/// English and name its classes.
final class UsageText {
  private final Messages messages;

  UsageText(Messages messages) {
    this.messages = messages;
  }

  /// @return one line, beginning with the program's name
  String of(ParameterException wrong) {
    return switch (wrong) {
      case MissingParameterException missing ->
          messages.get("cli.usage.missing.text", labels(missing.getMissing()));
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case OverwrittenOptionException twice ->
          messages.get("cli.usage.twice.text", label(twice.getOverwritten()));
      case MaxValuesExceededException _ -> messages.get("cli.usage.too-many.text");
      default -> value(wrong);
    };
  }

  private String unmatched(UnmatchedArgumentException unmatched) {
    var first = unmatched.getUnmatched().getFirst();
    return messages.get(
        unmatched.isUnknownOption() ? "cli.usage.unknown-option.text" : "cli.usage.unexpected.text",
        first);
  }

  private String value(ParameterException wrong) {
    var option = wrong.getArgSpec();
    if (option == null) {
      return messages.get("cli.usage.other.text");
    }
    return switch (option.userObject()) {
      case CommandOption.Values.Numbers(int least, int most) ->
          messages.get("cli.usage.number.text", label(option), least, most);
      case CommandOption.Values.Names(var names) ->
          messages.get("cli.usage.name.text", label(option), String.join(", ", names));
      case null, default -> messages.get("cli.usage.value.text", label(option));
    };
  }

  private static String labels(List<ArgSpec> specs) {
    return specs.stream().map(UsageText::label).collect(Collectors.joining(", "));
  }

  private static String label(ArgSpec spec) {
    return spec instanceof OptionSpec option
        ? (option.longestName() + " " + (option.arity().max() == 0 ? "" : option.paramLabel()))
            .strip()
        : spec.paramLabel();
  }
}
