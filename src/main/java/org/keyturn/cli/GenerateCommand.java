package org.keyturn.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.keyturn.generator.CharacterClass;
import org.keyturn.generator.PassphraseGenerator;
import org.keyturn.generator.PassphraseRules;
import org.keyturn.generator.PasswordGenerator;
import org.keyturn.generator.PasswordRules;
import org.keyturn.model.SecretText;
import org.keyturn.text.FailureText;
import picocli.CommandLine.Model.OptionSpec;

/// `generate [--length N] [--no-upper] ... | --passphrase [--words N] ...`
final class GenerateCommand implements Command.Alone {
  private static final String PASSPHRASE = "--passphrase";
  private static final Map<String, CharacterClass> LEFT_OUT =
      Map.of(
          "--no-upper", CharacterClass.UPPER,
          "--no-lower", CharacterClass.LOWER,
          "--no-digits", CharacterClass.DIGITS,
          "--no-special", CharacterClass.SPECIAL);

  @Override
  public String name() {
    return "generate";
  }

  @Override
  public boolean takesVault() {
    return false;
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        Grammar.number("--length", PasswordRules.LEAST_LENGTH, PasswordRules.MOST_LENGTH),
        Grammar.flag("--no-upper"),
        Grammar.flag("--no-lower"),
        Grammar.flag("--no-digits"),
        Grammar.flag("--no-special"),
        Grammar.flag("--avoid-ambiguous"),
        Grammar.flag(PASSPHRASE),
        Grammar.number("--words", PassphraseRules.LEAST_WORDS, PassphraseRules.MOST_WORDS),
        Grammar.value("--separator", "TEXT"),
        Grammar.flag("--capitalize"),
        Grammar.flag("--include-number"));
  }

  @Override
  public int run(Call call) {
    var given = call.given();
    if (given.has(PASSPHRASE)) {
      var rules = phrase(given);
      answer(PassphraseGenerator.generate(rules), PassphraseGenerator.bits(rules), call);
    } else {
      var rules = password(given);
      answer(PasswordGenerator.generate(rules), PasswordGenerator.bits(rules), call);
    }
    return FailureText.DONE;
  }

  private static PassphraseRules phrase(Given given) {
    return new PassphraseRules(
        given.number("--words", PassphraseRules.standard().words()),
        given.option("--separator").orElse(PassphraseRules.standard().separator()),
        given.has("--capitalize"),
        given.has("--include-number"));
  }

  private static PasswordRules password(Given given) {
    var kinds = new EnumMap<CharacterClass, Integer>(PasswordRules.standard().least());
    LEFT_OUT.forEach((option, kind) -> {
      if (given.has(option)) {
        kinds.remove(kind);
      }
    });
    return PasswordRules.nearest(
        given.number("--length", PasswordRules.standard().length()),
        kinds,
        given.has("--avoid-ambiguous"));
  }

  private static void answer(char[] made, double bits, Call call) {
    var secret = SecretText.of(made);
    Arrays.fill(made, '\0');
    call.answer().secret("password", secret);
    call.answer().decimal("bits", Math.round(bits * 10) / 10.0);
    call.answer().secretLine("", secret);
    secret.wipe();
  }
}
