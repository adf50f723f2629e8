package org.keyturn.benchmark;

import java.util.List;

/// Argon2id, warm, beside Debian's `argon2`: that is a whole process, of which some milliseconds
/// are its start and the rest the same work in memory that is as fresh.
final class KeyDerivation implements Part {
  private static final String OTHER = "argon2";
  private static final int WARM_UP = 20;

  @Override
  public String name() {
    return "argon";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("argon");
    var cost = FirstCall.SECOND;
    var line =
        List.of(
            OTHER,
            "somesaltsomesalt",
            "-id",
            "-r",
            "-t",
            Integer.toString(cost.iterations()),
            "-k",
            Integer.toString(cost.memoryKiB()),
            "-p",
            Integer.toString(cost.parallelism()));
    var other = new Command(line, "a password", setting.work());
    var turns = new InTurn().add("argon.warm", Timed.of(FirstCall::derive));
    if (Command.installed(OTHER)) {
      turns.process("argon.other", () -> other);
    }
    turns.run(results, 2 * setting.turns() + 1, WARM_UP);
  }
}
