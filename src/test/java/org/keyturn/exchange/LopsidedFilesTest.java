package org.keyturn.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.keyturn.Effort;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.ImportRun;
import org.keyturn.exchange.format.RecognisedFile;
import org.keyturn.exchange.format.Watch;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Reading takes as long as a file is, whatever it has much of; beyond what people have it is
/// refused with the name of the limit.
class LopsidedFilesTest {
  private static final boolean ALL = System.getProperty("keyturn.lopsided", "").equals("all");
  private static final int EVERY = 4;
  private static final Duration DEADLINE = Duration.ofSeconds(2);

  @TestFactory
  Stream<DynamicTest> documents() {
    return tests(LopsidedFiles.documents());
  }

  @TestFactory
  Stream<DynamicTest> archives() {
    return tests(LopsidedFiles.archives());
  }

  @TestFactory
  Stream<DynamicTest> tables() {
    return tests(LopsidedFiles.tables());
  }

  @TestFactory
  Stream<DynamicTest> keepass() {
    return tests(LopsidedFiles.keepass());
  }

  private static Stream<DynamicTest> tests(Map<String, Callable<byte[]>> files) {
    var chosen = new ArrayList<>(files.entrySet());
    if (!ALL) {
      chosen.removeIf(file -> Math.floorMod(file.getKey().hashCode(), EVERY) != 0);
    }
    assertFalse(chosen.isEmpty());
    return chosen.stream().map(file -> DynamicTest.dynamicTest(file.getKey(), () -> check(file)));
  }

  private static void check(Map.Entry<String, Callable<byte[]>> file) throws Exception {
    var bytes = file.getValue().call();
    var end = Effort.withinOrStopped(DEADLINE, () -> read(bytes, new DiscardingSink()));
    assertEquals(file.getKey().substring(0, file.getKey().indexOf(':')), end);
  }

  private static String read(byte[] file, DiscardingSink sink) throws Exception {
    try {
      if (ImportFiles.recognise(ByteSource.of(file)) instanceof RecognisedFile.Openable found) {
        found.pour(ImportRun.of(sink, Samples.NOW, Watch.none()));
        return "read";
      }
      return "known, and not read";
    } catch (Failed e) {
      return e.failure() instanceof Failure.BeyondBounds beyond
          ? beyond.parameter()
          : e.failure().toString();
    }
  }

  /// Of any length of time, as it is no hostile one.
  @Test
  void whatPeopleMayHaveIsTaken() throws Exception {
    var columns = "name,url,username,password,a,b,c,d,e,f\n";
    int logins = ALL ? 100_000 : 20_000;
    var file = columns + "n,https://n.example,u,p,1,2,3,4,5,6\n".repeat(logins);
    var sink = new DiscardingSink();
    assertEquals("read", read(file.getBytes(UTF_8), sink));
    assertEquals(logins, sink.items);
  }

  @Test
  void problemsAreToldAsFarAsAnybodyReads() throws Exception {
    var file = "{\"encrypted\":false,\"items\":[" + "1,".repeat(150_000) + "1]}";
    var sink = new DiscardingSink();
    assertEquals("read", read(file.getBytes(UTF_8), sink));
    assertEquals(20_000 + 1, sink.problems.size());
    assertEquals("more-problems", sink.problems.getLast().reason());
  }
}
