package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/// A program as a person would run it: a whole process, from its start to its end.
///
/// @param input what it reads; passwords come this way
/// @param folder for its output, and the home folder of whoever runs it
record Command(List<String> line, String input, Path folder) {
  private static final long HANGS_MINUTES = 180;
  private static final long LOOK_MILLIS = 5;

  /// How a run went. Times in seconds, memory in MiB.
  record Run(double wall, double processor, double memory, int code) {}

  /// @throws IllegalStateException if it ends with another code than 0
  Run run() throws IOException, InterruptedException {
    var run = attempt();
    if (run.code != 0) {
      throw new IllegalStateException(
          run.code + " from " + line + "\n" + Files.readString(folder.resolve("errors")));
    }
    return run;
  }

  private Run attempt() throws IOException, InterruptedException {
    Files.createDirectories(folder.resolve("home"));
    var given = Files.writeString(folder.resolve("input"), input, StandardCharsets.UTF_8);
    var builder =
        new ProcessBuilder(line)
            .redirectInput(given.toFile())
            .redirectOutput(output().toFile())
            .redirectError(folder.resolve("errors").toFile());
    surroundings(builder.environment());
    double before = ChildTimes.seconds();
    long start = System.nanoTime();
    var process = builder.start();
    double memory = 0;
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      memory = Math.max(memory, peak(process.pid()));
      if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(HANGS_MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end of " + line);
      }
    }
    double wall = (System.nanoTime() - start) / 1e9;
    return new Run(wall, ChildTimes.seconds() - before, memory, process.exitValue());
  }

  void surroundings(Map<String, String> environment) {
    var kept = new TreeMap<>(environment);
    kept.keySet().retainAll(List.of("PATH", "JAVA_HOME"));
    environment.clear();
    environment.putAll(kept);
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("HOME", folder.resolve("home").toAbsolutePath().toString());
  }

  Path output() {
    return folder.resolve("output");
  }

  /// The most memory that a process has had so far, while Linux tells; else 0.
  private static double peak(long process) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(process), "status"))) {
      return lines
          .filter(text -> text.startsWith("VmHWM:"))
          .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException gone) {
      return 0;
    }
  }

  /// Whether a program can be found as a shell finds it.
  static boolean installed(String program) {
    var path = System.getenv("PATH");
    return path != null
        && Arrays.stream(path.split(java.io.File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }
}
