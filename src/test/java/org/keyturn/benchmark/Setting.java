package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// How much is measured, how often, and where.
///
/// @param folder for all files; nothing outside of it is written
/// @param count entries of the smaller vault
/// @param large entries of the larger vault
/// @param turns how often each thing is measured
/// @param warmUp turns that do not count where something is to be hot
/// @param attached MiB of attachments
record Setting(Path folder, int count, int large, int turns, int warmUp, int attached) {

  /// From `-Dbenchmark.folder`, `.entries`, `.large`, `.turns`, `.warmup` and `.attached`.
  static Setting ofThisRun() {
    return new Setting(
        Path.of(System.getProperty("benchmark.folder", "target/benchmarks")).toAbsolutePath(),
        Integer.getInteger("benchmark.entries", 10_000),
        Integer.getInteger("benchmark.large", 100_000),
        Integer.getInteger("benchmark.turns", 5),
        Integer.getInteger("benchmark.warmup", 10),
        Integer.getInteger("benchmark.attached", 128));
  }

  /// @return the options by which another process gets this setting
  List<String> options() {
    return List.of(
        "-Dbenchmark.folder=" + folder,
        "-Dbenchmark.entries=" + count,
        "-Dbenchmark.large=" + large,
        "-Dbenchmark.turns=" + turns,
        "-Dbenchmark.warmup=" + warmUp,
        "-Dbenchmark.attached=" + attached,
        "-Dbenchmark.sizes=" + System.getProperty("benchmark.sizes", "1000,10000,100000"));
  }

  /// Files that are made once.
  Path samples() {
    return folder.resolve("samples");
  }

  /// Files that are worked on.
  Path work() throws IOException {
    return Files.createDirectories(folder.resolve("work"));
  }

  /// Removes what was worked on.
  void clear() throws IOException {
    try (var files = Files.walk(work())) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @SuppressWarnings("SystemOut") // a program for a terminal
  void say(String line) {
    System.err.println(line);
  }
}
