package org.keyturn.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmarks run, on hardly anything. How fast anything is they do not say here.
class BenchmarksTest {
  /// One for all, so that what is measured on is made once.
  @TempDir static Path folder;

  private static Setting tiny() {
    return new Setting(folder, 25, 30, 1, 0, 1);
  }

  @Test
  void theSameEntriesAreMadeEachTime() throws Exception {
    var first = folder.resolve("first.json");
    var second = folder.resolve("second.json");
    new Entries(30).write(first);
    new Entries(30).write(second);
    assertEquals(-1, Files.mismatch(first, second));
  }

  @Test
  void aVaultAndTheBareSideAreMeasuredInTurn() throws Exception {
    var results = new Results();
    new AgainstBare().measure(results, tiny());
    for (var name : List.of("unlock", "verify", "edit", "rotate")) {
      assertTrue(results.get("vault." + name).orElseThrow().least() > 0, name);
      assertTrue(results.get("bare." + name).orElseThrow().least() > 0, name);
    }
  }

  @Test
  void filesAndSearchesAreMeasured() throws Exception {
    var results = new Results();
    new AttachedFiles().measure(results, tiny());
    new ModelSearches().measure(results, tiny());
    for (var name :
        List.of("attached.attach", "attached.export", "attached.rotate", "model.small.search")) {
      assertTrue(results.get(name).orElseThrow().least() > 0, name);
    }
  }

  @Test
  void curvesAreDrawn() throws Exception {
    var results = new Results();
    var curves = new CostCurves(List.of(25, 30), List.of(1));
    curves.measure(results, tiny());
    var chart = folder.resolve("chart.svg");
    var out = new ByteArrayOutputStream();
    Curves.draw(results, curves, chart, new PrintStream(out, true, StandardCharsets.UTF_8));
    var svg = Files.readString(chart);
    assertTrue(svg.contains(">rotate</text>"), svg);
    assertFalse(svg.contains("NaN"), svg);
    assertTrue(out.toString(StandardCharsets.UTF_8).contains("| unlock | "));
  }

  @Test
  void theTableSaysWhatHoldsAndWhatWasNotMeasured() {
    var results = new Results();
    results.put("process.list.keyturn", Samples.of(1, 2, 3));
    results.put("process.list.keepassxc", Samples.of(2, 4, 2));
    results.put("start.version", Samples.of(4));
    results.put("start.bare", Samples.of(1));
    var out = new ByteArrayOutputStream();
    Goals.print(results, new PrintStream(out, true, StandardCharsets.UTF_8));
    var text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("list: 0.50 [0.50-1.50]; search: not measured here"), text);
    assertTrue(
        text.contains("version: 4.00; info: not measured here | <= 1.7; <= 2.5 | **no**, -"));
  }

  @Test
  void figuresHaveTheDigitsThatCount() {
    assertEquals("0", Samples.figure(0));
    assertEquals("0.00012", Samples.figure(0.000123));
    assertEquals("0.25", Samples.figure(0.25));
    assertEquals("12.3", Samples.figure(12.34));
    assertEquals("1234", Samples.figure(1234.4));
  }

  @Test
  void whatWasFoundIsReadBack() throws Exception {
    var results = new Results();
    results.put("a", Samples.of(1, 2.5));
    var file = folder.resolve("found.json");
    results.write(file);
    var again = new Results();
    again.read(file);
    assertEquals(results.all(), again.all());
  }
}
