package org.keyturn.proof.heap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.keyturn.format.VaultKeys;
import org.keyturn.ui.TestVaults;

/// What a locked program still holds: no key and no master password, and of the secrets that its
/// window has shown, edited and copied hardly one, in classes of JavaFX alone.
@Execution(ExecutionMode.CONCURRENT)
class HeapTest {
  /// `docs/security.md` says which classes of JavaFX may keep the last texts that they drew.
  private static final int MOST_MARKERS = 3;

  private static final long HANG_SECONDS = 300;

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void holdsNoSecretOnceLocked() throws Exception {
    long seed = new Random().nextLong();
    assertEquals(0, run(seed), "the window's process failed");
    var traces = new Traces();
    int count = WindowActor.ITEMS * WindowActor.MARKERS_AN_ITEM;
    var markers = Markers.of(seed, count);
    for (int i = 0; i < count; i++) {
      traces.lookFor("marker " + i, markers.get(i));
    }
    traces.lookFor("password", Markers.password(seed));
    int number = 0;
    for (var key : VaultKeys.of(TestVaults.vault(folder), new String(Markers.password(seed)))) {
      traces.lookFor("key " + number++, key);
    }
    var found = traces.in(folder.resolve(WindowActor.DUMP));
    System.out.println("left in a locked heap: " + found);
    assertTrue(number > 50, "the keys of every record are looked for");
    for (var one : found.entrySet()) {
      assertTrue(one.getKey().startsWith("marker"), one.toString());
      assertTrue(
          one.getValue().stream().anyMatch(holder -> holder.contains("com/sun/javafx/text/")),
          one.toString());
    }
    assertTrue(found.size() <= MOST_MARKERS, found.toString());
  }

  private int run(long seed) throws Exception {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    // Compacts wholly before the dump: no gap keeps what lay there.
                    "-XX:+UseSerialGC",
                    "-XX:MarkSweepDeadRatio=0",
                    "-Xmx512m",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Dtestfx.robot=glass",
                    "-Djava.awt.headless=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    WindowActor.class.getName(),
                    folder.toString(),
                    Long.toString(seed)))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the window's process hangs");
    }
    return process.exitValue();
  }
}
