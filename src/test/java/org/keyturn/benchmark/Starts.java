package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Commands that need no key, beside a class of the JDK alone that prints one line, each a whole
/// process.
final class Starts implements Part {
  private final KeyturnProgram keyturn;

  Starts(KeyturnProgram keyturn) {
    this.keyturn = keyturn;
  }

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void measure(Results results, Setting setting) throws Exception {
    setting.say("start");
    var place = Files.createDirectories(setting.work().resolve("start"));
    var vault = SampleFiles.of(setting.samples(), setting.count()).vault().toString();
    var bare = bare(place);
    new InTurn()
        .process("start.bare", () -> bare)
        .process("start.version", () -> keyturn.command(place, "", "--version"))
        .process("start.info", () -> keyturn.command(place, "", "info", vault))
        .process("start.generate", () -> keyturn.command(place, "", "generate"))
        .run(results, 2 * setting.turns() + 1);
  }

  /// Compiled, and started by the Java that runs this.
  private static Command bare(Path place) throws IOException, InterruptedException {
    var source =
        Files.writeString(
            place.resolve("Bare.java"),
            "class Bare { public static void main(String[] a) { System.out.println(\"1\"); } }\n");
    var java = Path.of(System.getProperty("java.home"), "bin");
    new Command(
            List.of(java.resolve("javac").toString(), "-d", place.toString(), source.toString()),
            "",
            place)
        .run();
    return new Command(
        List.of(java.resolve("java").toString(), "-cp", place.toString(), "Bare"), "", place);
  }
}
