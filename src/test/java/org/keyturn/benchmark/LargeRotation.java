package org.keyturn.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// The larger vault rotated by a whole process, and by that of an earlier build, in turn.
final class LargeRotation implements Part {
  private static final int TURNS = 3;

  private final KeyturnProgram keyturn;
  private final Optional<KeyturnProgram> before;

  LargeRotation(KeyturnProgram keyturn, Optional<KeyturnProgram> before) {
    this.keyturn = keyturn;
    this.before = before;
  }

  @Override
  public String name() {
    return "large";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("large");
    var vault = SampleFiles.of(setting.samples(), setting.large()).vault();
    var turns = new InTurn();
    add(turns, "keyturn", keyturn, setting.work().resolve("large"), vault);
    var other = setting.work().resolve("large-before");
    before.ifPresent(earlier -> add(turns, "before", earlier, other, vault));
    turns.run(results, Math.min(TURNS, setting.turns()), 0);
  }

  private static void add(
      InTurn turns, String end, KeyturnProgram program, Path place, Path vault) {
    turns.process(
        "large.rotate." + end,
        () -> {
          Files.createDirectories(place);
          var copy =
              Files.copy(
                  vault,
                  place.resolve("vault" + System.nanoTime() + ".keyturn"),
                  StandardCopyOption.REPLACE_EXISTING);
          return program.unlocking(place, SampleFiles.PASSWORD + "\n", "rotate", copy.toString());
        });
  }
}
