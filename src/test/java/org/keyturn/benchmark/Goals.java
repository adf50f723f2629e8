package org.keyturn.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/// Measures what the goals are about and prints their table. `-Dbenchmark.parts=start,vault` names
/// parts; what an earlier run has found of the others stays in the table. Without it all are
/// measured.
public final class Goals {
  private Goals() {}

  static void main() throws Exception {
    var setting = Setting.ofThisRun();
    var wanted =
        Arrays.stream(System.getProperty("benchmark.parts", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();
    var file = setting.folder().resolve("goals.json");
    var results = new Results();
    if (!wanted.isEmpty()) {
      results.read(file);
    }
    for (var part : parts(setting)) {
      if (wanted.isEmpty() || wanted.contains(part.name())) {
        measure(part, results, setting);
        results.write(file);
      }
    }
    print(results, System.out);
  }

  /// What one part cannot do is no reason to lose the others.
  private static void measure(Part part, Results results, Setting setting) throws IOException {
    try {
      part.measure(results, setting);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } catch (Exception e) {
      setting.say("not measured: " + part.name() + ": " + e);
    } finally {
      setting.clear();
    }
  }

  private static List<Part> parts(Setting setting) throws IOException {
    var parts = new ArrayList<Part>();
    var before = KeyturnProgram.before();
    KeyturnProgram.ofThisBuild()
        .ifPresentOrElse(
            keyturn -> {
              parts.add(AgainstKeepassXc.of(keyturn));
              parts.add(new Starts(keyturn));
              parts.add(OpenSessions.of(keyturn));
              parts.add(new HealthChecks(keyturn, before));
              parts.add(new LargeRotation(keyturn, before));
            },
            () -> setting.say("no program was built: mvn -q -ntp package -DskipTests makes one"));
    parts.add(new FreshProcesses());
    List.of("argon", "vault", "model", "attached").forEach(name -> parts.add(new InChild(name)));
    if (InChild.hasVectors()) {
      parts.add(new InChild("argon", true));
    }
    parts.add(new WindowTests());
    before.map(AgainstKeepassXc::before).ifPresent(parts::add);
    before.map(OpenSessions::before).ifPresent(parts::add);
    return parts;
  }

  static void print(Results results, PrintStream out) {
    out.println("Measured on " + Computer.described() + ".");
    out.println();
    GoalTable.lines(results).forEach(out::println);
    out.println();
    out.println("| measured (s, or MiB for memory and heap) | median | least | most | of |");
    out.println("|---|---|---|---|---|");
    new TreeMap<>(results.all())
        .forEach((name, samples) ->
            out.printf(
                "| %s | %s | %s | %s | %d |%n",
                name,
                Samples.figure(samples.median()),
                Samples.figure(samples.least()),
                Samples.figure(samples.most()),
                samples.values().size()));
  }
}
