package org.keyturn.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// What the figures were taken on.
final class Computer {
  private Computer() {}

  /// @return e.g. `2 processors (Intel Xeon), Linux 6.1, Java 25.0.3, 2026-12-01`
  static String described() {
    return "%d processors%s, %s %s, Java %s, %s"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            model(),
            System.getProperty("os.name", ""),
            System.getProperty("os.version", ""),
            System.getProperty("java.version", ""),
            LocalDate.now(ZoneOffset.UTC));
  }

  /// As Linux tells; else nothing.
  private static String model() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
          .findFirst()
          .orElse("");
    } catch (IOException elsewhere) {
      return "";
    }
  }
}
