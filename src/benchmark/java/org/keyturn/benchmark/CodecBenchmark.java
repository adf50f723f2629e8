package org.keyturn.benchmark;

import java.nio.file.Files;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.keyturn.model.Item;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.model.Secrets;
import org.keyturn.model.json.ItemJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// An item to bytes and back.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CodecBenchmark {
  private byte[] overview = {};
  private byte[] secrets = {};
  private Overview openPart = Item.create(ItemType.LOGIN, "", Instant.EPOCH).overview();
  private Secrets concealedPart = Secrets.NONE;

  @Setup
  public void make() throws Exception {
    var file = Files.createTempFile("entries", ".json");
    try {
      new Entries(1).write(file);
      ReadFile.of(
          file,
          item -> {
            overview = ItemJson.writeOverview(item.overview());
            secrets = ItemJson.writeSecrets(item.secrets());
          });
    } finally {
      Files.delete(file);
    }
    openPart = ItemJson.readOverview(overview);
    concealedPart = ItemJson.readSecrets(secrets);
  }

  @Benchmark
  public byte[] writeOverview() {
    return ItemJson.writeOverview(openPart);
  }

  @Benchmark
  public Overview readOverview() {
    return ItemJson.readOverview(overview);
  }

  @Benchmark
  public byte[] writeSecrets() {
    return ItemJson.writeSecrets(concealedPart);
  }

  @Benchmark
  public int readSecrets() {
    try (var read = ItemJson.readSecrets(secrets)) {
      return read.fields().size();
    }
  }
}
