package org.keyturn.benchmark;

import java.io.IOException;
import java.util.List;

/// Argon2id, warm, beside Debian's `argon2`: that is a whole process, of which some milliseconds
/// are its start and the rest the same work in memory that is as fresh. Told apart is whether this
/// process has the module with which the program would use vectors.
final class KeyDerivation implements Part {
  private static final String OTHER = "argon2";
  private static final int WARM_UP = 20;

  /// What the plain code is measured without.
  static final String VECTORS = "jdk.incubator.vector";

  @Override
  public String name() {
    return "argon";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("argon");
    var kind = ModuleLayer.boot().findModule(VECTORS).isPresent() ? "vectors" : "plain";
    var turns = new InTurn().add("argon." + kind, Timed.of(FirstCall::derive));
    if (installed()) {
      turns.process("argon." + kind + ".other", () -> other(setting));
    }
    turns.run(results, 2 * setting.turns() + 1, WARM_UP);
  }

  static boolean installed() {
    return Command.installed(OTHER);
  }

  static Command other(Setting setting) throws IOException {
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
    return new Command(line, "a password", setting.work());
  }
}
