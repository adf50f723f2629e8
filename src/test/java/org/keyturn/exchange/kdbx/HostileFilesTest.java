package org.keyturn.exchange.kdbx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever a file asks for, it is refused within 512 MiB and two seconds of the processor.
class HostileFilesTest {
  private static final Set<String> BROKEN =
      Set.of("announced binary", "comment", "attribute", "name", "entities", "external entity");

  @TempDir Path folder;

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES) // with the large ones on a busy machine
  void everyOneIsRefusedWithinTheMemoryForIt() throws Exception {
    var names = new ArrayList<String>();
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                HostileFiles.class.getName()));
    for (var file : HostileFiles.all(System.getProperty("keyturn.mutations") != null).entrySet()) {
      var path = folder.resolve(names.size() + ".kdbx");
      Files.write(path, file.getValue().make());
      names.add(file.getKey());
      command.add(path.toString());
    }
    var output = folder.resolve("output");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertTrue(process.waitFor(8, TimeUnit.MINUTES));
    var answers =
        Files.readAllLines(output).stream().filter(line -> !line.startsWith("Picked up")).toList();
    assertEquals(names.size(), answers.size(), () -> String.join("\n", answers));
    for (int i = 0; i < names.size(); i++) {
      var expected =
          BROKEN.contains(names.get(i)) ? "Damaged[part=IMPORT_FILE" : "BeyondBounds[parameter=";
      assertTrue(answers.get(i).startsWith(expected), names.get(i) + ": " + answers.get(i));
    }
  }
}
