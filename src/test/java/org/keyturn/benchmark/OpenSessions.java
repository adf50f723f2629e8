package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// One session of the command line over the smaller vault and one over the larger, hot, in turn.
final class OpenSessions implements Part {
  private static final int TIMES = 12;

  private final KeyturnProgram keyturn;
  private final String name;
  private int edits;

  private OpenSessions(KeyturnProgram keyturn, String name) {
    this.keyturn = keyturn;
    this.name = name;
  }

  static Part of(KeyturnProgram keyturn) {
    return new OpenSessions(keyturn, "open");
  }

  /// The same for an earlier build.
  static Part before(KeyturnProgram keyturn) {
    return new OpenSessions(keyturn, "before.open");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say(name);
    var place = Files.createDirectories(setting.work().resolve(name));
    try (var small = opened(setting, place.resolve("small"), setting.count());
        var large = opened(setting, place.resolve("large"), setting.large())) {
      var turns = new InTurn();
      add(turns, "small", small, setting.count());
      add(turns, "large", large, setting.large());
      turns.run(results, TIMES * setting.turns(), TIMES * setting.warmUp());
    }
  }

  private OpenProcess opened(Setting setting, Path place, int count) throws Exception {
    Files.createDirectories(place);
    var vault =
        Files.copy(
            SampleFiles.of(setting.samples(), count).vault(),
            place.resolve("vault.keyturn"),
            StandardCopyOption.REPLACE_EXISTING);
    return new OpenProcess(keyturn, place, vault);
  }

  private void add(InTurn turns, String size, OpenProcess open, int count) throws IOException {
    var shown = new Entries(count).name(count / 2);
    var id = open.ask("list \"" + shown + "\"").getFirst().substring(0, 36);
    var item = String.join("", open.ask("show " + id + " --reveal --json"));
    var begin = name + "." + size + ".";
    turns.add(begin + "search", Timed.of(() -> require(open.ask("list " + Entries.RARE), count)));
    turns.add(
        begin + "tag",
        Timed.of(
            () -> open.ask("tag " + id + (edits++ % 2 == 0 ? " --add" : " --remove") + " often")));
    // An edit is one of what was shown last.
    turns.add(begin + "show", Timed.of(() -> open.ask("show " + id)));
    turns.add(
        begin + "edit", Timed.of(() -> open.ask("put", AgainstKeepassXc.edited(item, edits++))));
  }

  private static void require(List<String> found, int count) {
    int most = Math.min(Entries.HITS, count);
    if (found.size() != most) {
      throw new IllegalStateException(found.size() + " found instead of " + most);
    }
  }
}
