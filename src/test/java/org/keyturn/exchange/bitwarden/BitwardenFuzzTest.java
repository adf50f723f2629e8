package org.keyturn.exchange.bitwarden;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.keyturn.Effort;
import org.keyturn.exchange.ImportFiles;
import org.keyturn.exchange.RecordingSink;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;

/// Runs the stored inputs in every test run, and searches for new ones when the environment
/// variable `JAZZER_FUZZ` is 1.
class BitwardenFuzzTest {
  private static final Duration DEADLINE = Duration.ofSeconds(2);
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @FuzzTest
  void aFileIsReadOrRefused(byte[] file) throws Throwable {
    Effort.within(DEADLINE, () -> readOrRefused(file));
  }

  private static boolean readOrRefused(byte[] file) throws IOException {
    try {
      if (ImportFiles.recognise(ByteSource.of(file)) instanceof RecognisedFile.Openable plain) {
        plain.pour(ImportRun.of(new RecordingSink(), NOW, Watch.none()));
      }
    } catch (Failed expected) {
      // Refused, as it should be.
    }
    return true;
  }

  @FuzzTest
  void anItemIsReadOrRefused(byte[] item) {
    try {
      var read = BitwardenItems.read(item, NOW);
      BitwardenItems.write(read.item(), true);
    } catch (Failed expected) {
      // Refused, as it should be.
    }
  }
}
