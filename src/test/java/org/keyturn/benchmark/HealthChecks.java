package org.keyturn.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/// The security check of the smaller vault: the first time, and once more by the next process.
final class HealthChecks implements Part {
  private final KeyturnProgram keyturn;
  private final Optional<KeyturnProgram> before;

  HealthChecks(KeyturnProgram keyturn, Optional<KeyturnProgram> before) {
    this.keyturn = keyturn;
    this.before = before;
  }

  @Override
  public String name() {
    return "health";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("health");
    var samples = SampleFiles.of(setting.samples(), setting.count());
    var turns = new InTurn();
    turns.add("health", () -> twice(keyturn, setting, samples.vault()));
    before.ifPresent(
        earlier -> turns.add("health.before", () -> once(earlier, setting, samples.vault())));
    turns.run(results, setting.turns(), 0);
  }

  /// Each turn has a home folder of its own, so that nothing is known of an earlier one.
  private static Path fresh(Setting setting, Path vault) throws Exception {
    var place = Files.createTempDirectory(setting.work(), "health");
    Files.copy(vault, place.resolve("vault.keyturn"), StandardCopyOption.REPLACE_EXISTING);
    return place;
  }

  private static Map<String, Double> twice(KeyturnProgram program, Setting setting, Path vault)
      throws Exception {
    var place = fresh(setting, vault);
    return Map.of(".first", check(program, place), ".again", check(program, place));
  }

  private static Map<String, Double> once(KeyturnProgram program, Setting setting, Path vault)
      throws Exception {
    return Map.of("", check(program, fresh(setting, vault)));
  }

  /// Beyond the unlock: one check in a session of its own.
  private static double check(KeyturnProgram program, Path place) throws Exception {
    try (var open = new OpenProcess(program, place, place.resolve("vault.keyturn"))) {
      open.ask("list " + Entries.RARE);
      return Timed.seconds(() -> open.ask("health --json"));
    }
  }
}
