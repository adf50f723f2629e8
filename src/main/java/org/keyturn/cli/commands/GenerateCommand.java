package org.keyturn.cli.commands;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keyturn.cli.line.CliCommand;
import org.keyturn.cli.line.CommandArguments;
import org.keyturn.cli.line.CommandOption;
import org.keyturn.cli.line.Grammar;
import org.keyturn.cli.line.Invocation;
import org.keyturn.cli.line.WrongLine;
import org.keyturn.generator.CharacterClass;
import org.keyturn.generator.PassphraseGenerator;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.generator.PasswordGenerator;
import org.keyturn.generator.PasswordRules;
import org.keyturn.generator.UsernameGenerator;
import org.keyturn.generator.UsernameRules;
import org.keyturn.generator.UsernameRules.CatchAll;
import org.keyturn.generator.UsernameRules.PlusAddress;
import org.keyturn.generator.UsernameRules.Word;
import org.keyturn.model.SecretText;
import org.keyturn.text.FailureText;

/// `generate [--length N] ... | --passphrase ... | --username ... | --plus-address A | --catch-all
/// D`
final class GenerateCommand implements CliCommand.Alone {
  private static final String PASSPHRASE = "--passphrase";
  private static final String USERNAME = "--username";
  private static final String PLUS_ADDRESS = "--plus-address";
  private static final String CATCH_ALL = "--catch-all";
  private static final String CAPITALIZE = "--capitalize";
  private static final String INCLUDE_NUMBER = "--include-number";
  private static final List<String> ONE_OF = List.of(PASSPHRASE, USERNAME, PLUS_ADDRESS, CATCH_ALL);
  private static final Map<String, CharacterClass> LEFT_OUT =
      Map.of(
          "--no-upper", CharacterClass.UPPER,
          "--no-lower", CharacterClass.LOWER,
          "--no-digits", CharacterClass.DIGITS,
          "--no-special", CharacterClass.SPECIAL);
  private static final Map<String, CharacterClass> AT_LEAST =
      Map.of("--min-digits", CharacterClass.DIGITS, "--min-special", CharacterClass.SPECIAL);

  @Override
  public String name() {
    return "generate";
  }

  @Override
  public boolean takesVault() {
    return false;
  }

  @Override
  public List<CommandOption> options() {
    return List.of(
        Grammar.number("--length", PasswordRules.LEAST_LENGTH, PasswordRules.MOST_LENGTH),
        Grammar.flag("--no-upper"),
        Grammar.flag("--no-lower"),
        Grammar.flag("--no-digits"),
        Grammar.flag("--no-special"),
        Grammar.number("--min-digits", 0, PasswordRules.MOST_LEAST),
        Grammar.number("--min-special", 0, PasswordRules.MOST_LEAST),
        Grammar.flag("--avoid-ambiguous"),
        Grammar.flag(PASSPHRASE),
        Grammar.number("--words", PassphraseRules.LEAST_WORDS, PassphraseRules.MOST_WORDS),
        Grammar.value("--separator", "TEXT"),
        Grammar.flag(USERNAME),
        Grammar.flag(CAPITALIZE),
        Grammar.flag(INCLUDE_NUMBER),
        Grammar.value(PLUS_ADDRESS, "ADDRESS"),
        Grammar.value(CATCH_ALL, "DOMAIN"));
  }

  @Override
  public int run(Invocation call) {
    var arguments = call.arguments();
    var chosen = ONE_OF.stream().filter(arguments::has).toList();
    if (chosen.size() > 1) {
      throw wrong(call, "exclude", String.join(", ", chosen));
    }
    switch (chosen.isEmpty() ? "" : chosen.getFirst()) {
      case PASSPHRASE -> {
        var rules = phrase(arguments);
        answer(PassphraseGenerator.generate(rules), PassphraseGenerator.bits(rules), call);
      }
      case USERNAME ->
          username(new Word(arguments.has(CAPITALIZE), arguments.has(INCLUDE_NUMBER)), call);
      case PLUS_ADDRESS -> username(plus(call), call);
      case CATCH_ALL -> username(catchAll(call), call);
      default -> {
        var rules = password(call);
        answer(PasswordGenerator.generate(rules), PasswordGenerator.bits(rules), call);
      }
    }
    return FailureText.DONE;
  }

  private static PassphraseRules phrase(CommandArguments arguments) {
    return new PassphraseRules(
        arguments.number("--words", PassphraseRules.standard().words()),
        arguments.option("--separator").orElse(PassphraseRules.standard().separator()),
        arguments.has(CAPITALIZE),
        arguments.has(INCLUDE_NUMBER));
  }

  private static PasswordRules password(Invocation call) {
    var arguments = call.arguments();
    var kinds = new EnumMap<CharacterClass, Integer>(PasswordRules.standard().least());
    LEFT_OUT.forEach((option, kind) -> {
      if (arguments.has(option)) {
        kinds.remove(kind);
      }
    });
    AT_LEAST.forEach((option, kind) -> {
      if (arguments.has(option) && !kinds.containsKey(kind)) {
        throw wrong(call, "left-out", option);
      }
      kinds.computeIfPresent(kind, (_, least) -> arguments.number(option, least));
    });
    if (kinds.isEmpty()) {
      throw wrong(call, "nothing-left");
    }
    return PasswordRules.nearest(
        arguments.number("--length", PasswordRules.standard().length()),
        kinds,
        arguments.has("--avoid-ambiguous"));
  }

  private static UsernameRules plus(Invocation call) {
    return call.arguments()
        .option(PLUS_ADDRESS)
        .flatMap(PlusAddress::of)
        .orElseThrow(() -> wrong(call, "no-address"));
  }

  private static UsernameRules catchAll(Invocation call) {
    return call.arguments()
        .option(CATCH_ALL)
        .flatMap(CatchAll::of)
        .orElseThrow(() -> wrong(call, "no-domain"));
  }

  private static WrongLine wrong(Invocation call, String key, Object... values) {
    return call.arguments()
        .wrong(call.console().messages().get("cli.usage.generate." + key + ".text", values));
  }

  private static void username(UsernameRules rules, Invocation call) {
    var made = UsernameGenerator.generate(rules);
    call.answer().text("username", made);
    bits(UsernameGenerator.bits(rules), call);
    call.answer().line(made);
  }

  private static void answer(char[] made, double bits, Invocation call) {
    var secret = SecretText.of(made);
    Arrays.fill(made, '\0');
    call.answer().secret("password", secret);
    bits(bits, call);
    call.answer().secretLine("", secret);
    secret.wipe();
  }

  private static void bits(double bits, Invocation call) {
    call.answer().decimal("bits", Math.round(bits * 10) / 10.0);
  }
}
