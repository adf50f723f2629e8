package org.keyturn.benchmark;

import java.nio.file.Files;
import java.util.Map;

/// What a process does once, the first time: each time in a new one.
final class FreshProcesses implements Part {
  @Override
  public String name() {
    return "fresh";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("fresh");
    SwiftVault.of(setting.samples(), setting.count());
    SwiftVault.of(setting.samples(), setting.large());
    var turns = new InTurn();
    turns.add("argon.first", first(setting, "argon", 0));
    if (KeyDerivation.installed()) {
      turns.process("argon.first.other", () -> KeyDerivation.other(setting));
    }
    turns.add("fresh.unlock", first(setting, "unlock", setting.count()));
    turns.add("heap.small", first(setting, "heap", setting.count()));
    turns.add("heap.large", first(setting, "heap", setting.large()));
    turns.run(results, setting.turns(), 0);
  }

  private static InTurn.Measured first(Setting setting, String what, int count) {
    return () -> {
      var command =
          InChild.java(
              setting,
              setting.work(),
              FirstCall.class,
              what,
              setting.samples().toString(),
              Integer.toString(count));
      command.run();
      return Map.of("", Double.parseDouble(Files.readString(command.output()).strip()));
    };
  }
}
