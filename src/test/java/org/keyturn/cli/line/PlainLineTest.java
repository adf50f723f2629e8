package org.keyturn.cli.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keyturn.cli.commands.AllCommands;
import org.keyturn.model.Failed;
import org.keyturn.text.Messages;

class PlainLineTest {
  private static final int LINES = 1500;
  private static final List<String> WORDS =
      List.of(
          "v.keyturn",
          "a b",
          "Ü",
          "csv",
          "json",
          "skip",
          "7",
          "99",
          "x=y",
          "a,b",
          "$HOME",
          "${sys:user.home}",
          "%s",
          "@file",
          "-",
          "--",
          "-1",
          "\"q\"",
          "'q'",
          "",
          "--json=true",
          "-h",
          "--help",
          "--nonsense");

  private final Grammar grammar = new Grammar(Messages.of(Locale.ENGLISH));

  /// Stands for `open`, which runs the others.
  private static final class Other implements CliCommand.Alone {
    @Override
    public String name() {
      return "open";
    }

    @Override
    public int run(Invocation call) throws Failed {
      return 0;
    }
  }

  @Test
  void whatIsReadPlainlyTheLibraryReadsAlike() {
    var commands = AllCommands.around(new Other());
    var random = new Random(7);
    int plain = 0;
    for (int i = 0; i < LINES; i++) {
      var command = commands.get(random.nextInt(commands.size()));
      boolean withVault = random.nextBoolean();
      var arguments = line(command, random);
      var read =
          PlainLine.read(Grammar.options(command), Grammar.names(command, withVault), arguments);
      if (read.isPresent()) {
        plain++;
        assertEquals(
            grammar.any(command, withVault).read(arguments),
            read.get(),
            command.name() + " " + arguments);
      }
    }
    assertTrue(plain > LINES / 20, plain + " lines");
  }

  private static List<String> line(CliCommand command, Random random) {
    var options = Grammar.options(command);
    var arguments = new ArrayList<String>();
    for (int n = random.nextInt(6); n > 0; n--) {
      if (random.nextBoolean()) {
        var option = options.get(random.nextInt(options.size()));
        arguments.add(option.name());
        if (option.hasValue() && random.nextInt(8) > 0) {
          arguments.add(value(option, random));
        }
      } else {
        arguments.add(WORDS.get(random.nextInt(random.nextInt(3) == 0 ? WORDS.size() : 13)));
      }
    }
    return arguments;
  }

  private static String value(CommandOption option, Random random) {
    return option.values() instanceof CommandOption.Values.Names(var names) && random.nextInt(6) > 0
        ? names.get(random.nextInt(names.size()))
        : WORDS.get(random.nextInt(WORDS.size()));
  }

  /// The library is loaded for none of these.
  @Test
  void whatPeopleTypeIsPlain() {
    for (var line :
        List.of(
            "info v.keyturn",
            "list v.keyturn bank -not",
            "list v.keyturn bank mail --json --password-stdin",
            "show v.keyturn Mail --reveal",
            "put v.keyturn --file item.json",
            "tag v.keyturn Mail --add work --add home --remove old",
            "export v.keyturn out.csv --format csv --unencrypted",
            "rotate v.keyturn --vault-key-file k --old-backups delete",
            "generate --length 30 --no-special")) {
      var words = List.of(line.split(" "));
      var command =
          AllCommands.around(new Other()).stream()
              .filter(one -> one.name().equals(words.getFirst()))
              .findFirst()
              .orElseThrow();
      boolean withVault = !words.getFirst().equals("generate");
      var read =
          PlainLine.read(
              Grammar.options(command),
              Grammar.names(command, withVault),
              words.subList(1, words.size()));
      assertEquals(!line.endsWith("-not"), read.isPresent(), line);
    }
  }
}
