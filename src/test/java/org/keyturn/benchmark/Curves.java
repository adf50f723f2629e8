package org.keyturn.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Measures the cost curves, prints their tables, and draws them into `-Dbenchmark.chart`.
public final class Curves {
  private static final List<String> OF_ITEMS =
      List.of("search", "show", "edit", "unlock", "verify", "export", "import", "rotate");
  private static final List<String> OF_FILES = List.of("attach", "export", "verify", "rotate");

  /// What shows the chart on the page.
  private static final String PICTURE =
      "![Time of each operation by the number of items, and by the size of attachments]"
          + "(pictures/cost-curves.svg)";

  private Curves() {}

  static void main() throws Exception {
    var setting = Setting.ofThisRun();
    var results = new Results();
    new InChild("curves").measure(results, setting);
    setting.clear();
    results.write(setting.folder().resolve("curves.json"));
    System.out.println(PICTURE);
    System.out.println("\nMeasured on " + Computer.described() + ".\n");
    draw(results, CostCurves.ofThisRun(setting), chart(), System.out);
  }

  private static Path chart() {
    return Path.of(System.getProperty("benchmark.chart", "docs/pictures/cost-curves.svg"));
  }

  static void draw(Results results, CostCurves curves, Path chart, PrintStream out)
      throws Exception {
    var items = lines(results, OF_ITEMS, ".", curves.sizes());
    var files = lines(results, OF_FILES, ".files.", curves.files());
    var svg =
        new Chart(
                List.of(
                    new Chart.Panel("items in the vault", curves.sizes(), items),
                    new Chart.Panel("MiB of attachments", curves.files(), files)))
            .svg();
    Files.writeString(chart, svg);
    table(out, "items", curves.sizes(), items);
    out.println();
    table(out, "MiB of attachments", curves.files(), files);
  }

  private static List<Chart.Line> lines(
      Results results, List<String> operations, String between, List<Integer> sizes) {
    var lines = new ArrayList<Chart.Line>();
    for (var operation : operations) {
      var values =
          sizes.stream()
              .map(size -> results.get(operation + between + size).orElseThrow().median())
              .toList();
      lines.add(new Chart.Line(operation, values));
    }
    return lines;
  }

  private static void table(
      PrintStream out, String what, List<Integer> sizes, List<Chart.Line> lines) {
    out.println(
        "| ms, by "
            + what
            + " | "
            + sizes.stream()
                .map(size -> String.format(Locale.ROOT, "%,d", size))
                .collect(Collectors.joining(" | "))
            + " |");
    out.println("|---" + "|---:".repeat(sizes.size()) + "|");
    for (var line : lines) {
      out.println(
          "| "
              + line.name()
              + " | "
              + line.values().stream()
                  .map(value -> Samples.figure(value * 1000))
                  .collect(Collectors.joining(" | "))
              + " |");
    }
  }
}
