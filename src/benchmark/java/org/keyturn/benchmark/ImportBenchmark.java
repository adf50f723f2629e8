package org.keyturn.benchmark;

import java.io.BufferedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.keyturn.RealTransfers;
import org.keyturn.crypto.KdfParameters;
import org.keyturn.exchange.bitwarden.BitwardenJsonFormat;
import org.keyturn.exchange.format.Writing;
import org.keyturn.exchange.kdbx.CostlyDatabase;
import org.keyturn.exchange.tables.CsvFormat;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.Progress;
import org.keyturn.transfer.Transfers.ExportChoice;
import org.keyturn.vault.Session;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/// Reading the same entries out of a file of another program. The database's key derivation is the
/// cheapest that there is.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ImportBenchmark {
  private static final KdfParameters CHEAP = new KdfParameters(8 * 1024, 1, 1);

  @Param("10000")
  public int entries;

  @Param({"bitwarden-json", "csv", "kdbx"})
  public String format = "";

  private Path folder = Path.of("");
  private Path file = Path.of("");

  @Setup
  public void make() throws Exception {
    folder = Files.createTempDirectory("benchmark");
    file = folder.resolve("file");
    try (var session = SwiftVault.of(folder, entries).open()) {
      switch (format) {
        case "bitwarden-json" -> export(session, new BitwardenJsonFormat().usual());
        case "csv" -> export(session, new CsvFormat().usual());
        case "kdbx" -> database(session);
        default -> throw new IllegalArgumentException(format);
      }
    }
  }

  private void export(Session session, Writing writing) throws Exception {
    var choice = new ExportChoice(writing, Optional.empty(), true);
    RealTransfers.transfers().exportFile(session, file, choice, Progress.NONE, new CancelToken());
  }

  private void database(Session session) throws Exception {
    try (var password = SampleFiles.password();
        var out = new BufferedOutputStream(Files.newOutputStream(file))) {
      CostlyDatabase.write(session.contents(), out, password, CHEAP);
    }
  }

  @TearDown
  public void remove() throws Exception {
    try (var files = Files.walk(folder)) {
      for (var one : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }

  @Benchmark
  public int read() throws Exception {
    var count = new int[1];
    ReadFile.of(file, _ -> count[0]++);
    return count[0];
  }
}
