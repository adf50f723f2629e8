import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures how long the packaged program takes from the start of its process until the unlock
/// screen is drawn, which it says on standard output, with and without its start-up cache, beside a
/// bare window of JavaFX that is packaged in the same way: `java packaging/StartTimes.java [RUNS]`
/// after `Package.java`, on Linux with a screen (`xvfb-run -a` makes one). All of them take turns,
/// so that a computer whose speed drifts is fair.
final class StartTimes {
  private static final int RUNS = 11;
  private static final String OFF = "-XX:AOTMode=off ";

  private final Project project;
  private final Path home;

  private StartTimes(Project project) throws IOException {
    this.project = project;
    this.home = project.fresh("work/start");
  }

  static void main(String[] arguments) throws IOException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    new StartTimes(Project.here()).measure(runs);
  }

  private record Start(List<String> command, String options) {}

  private void measure(int runs) throws IOException {
    var keyturn = project.image().resolve("keyturn/bin/keyturn").toString();
    var bare = new BareImage(project).make().resolve("bin/bare").toString();
    var vault = vault(keyturn).toString();
    var starts = new LinkedHashMap<String, Start>();
    starts.put("Keyturn", new Start(List.of(keyturn, vault), "-Dkeyturn.start-only=true "));
    starts.put(
        "Keyturn without cache",
        new Start(List.of(keyturn, vault), OFF + "-Dkeyturn.start-only=true "));
    starts.put("bare window", new Start(List.of(bare), ""));
    starts.put("bare window without cache", new Start(List.of(bare), OFF));
    var seconds = new LinkedHashMap<String, List<Double>>();
    for (int run = -1; run < runs; run++) { // the first one warms the disk's cache
      for (var start : starts.entrySet()) {
        double took = time(start.getValue());
        if (run >= 0) {
          seconds.computeIfAbsent(start.getKey(), _ -> new ArrayList<>()).add(took);
        }
      }
    }
    seconds.forEach((name, all) ->
        System.out.printf(
            "%-26s %5.2f s  [%.2f-%.2f]%n", name, median(all), least(all), most(all)));
    ratio(seconds, "Keyturn", "Keyturn without cache");
    ratio(seconds, "Keyturn", "bare window");
  }

  private Path vault(String keyturn) throws IOException {
    var vault = home.resolve("mine.keyturn");
    var create = Files.writeString(home.resolve("create.txt"), "turn the brass key twice\n");
    Tools.run(
        home,
        environment(""),
        List.of(
            "sh",
            "-c",
            "exec \"$1\" create \"$2\" --password-stdin < \"$3\"",
            "sh",
            keyturn,
            vault.toString(),
            create.toString()));
    return vault;
  }

  private double time(Start start) throws IOException {
    var builder = new ProcessBuilder(start.command()).directory(home.toFile());
    builder.environment().putAll(environment(start.options()));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    long begin = System.nanoTime();
    var process = builder.start();
    try (var said = process.inputReader()) {
      if (!"drawn".equals(said.readLine())) {
        throw new IOException(start.command().getFirst() + " drew nothing");
      }
      double took = (System.nanoTime() - begin) / 1e9;
      process.waitFor();
      return took;
    } catch (InterruptedException stopped) {
      process.destroy();
      throw new IOException(stopped);
    }
  }

  private Map<String, String> environment(String options) {
    var environment = new HashMap<>(project.throwAway(home));
    environment.remove("DISPLAY");
    environment.put("JAVA_TOOL_OPTIONS", options + "-Duser.home=" + home);
    return environment;
  }

  private static void ratio(Map<String, List<Double>> seconds, String name, String to) {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < seconds.get(name).size(); i++) {
      ratios.add(seconds.get(name).get(i) / seconds.get(to).get(i));
    }
    System.out.printf(
        "%s / %s: %.2f  [%.2f-%.2f], turn by turn%n",
        name, to, median(ratios), least(ratios), most(ratios));
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static double least(List<Double> values) {
    return values.stream().min(Double::compare).orElseThrow();
  }

  private static double most(List<Double> values) {
    return values.stream().max(Double::compare).orElseThrow();
  }
}
