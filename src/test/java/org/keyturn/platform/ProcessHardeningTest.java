package org.keyturn.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// In a process of its own: the effect cannot be taken back.
class ProcessHardeningTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void leavesNoCoreDumps() throws IOException, InterruptedException {
    String java = ProcessHandle.current().info().command().orElseThrow();
    Process child =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), said);
    assertTrue(said.contains("applied true"), said);
    assertTrue(said.matches("(?s).*Max core file size +0 +0 .*"), said);
  }

  @Test
  @EnabledOnOs({OS.WINDOWS, OS.MAC})
  void neverThrows() {
    assertTrue(ProcessHardening.apply());
  }

  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      List<String> said = List.of("applied " + ProcessHardening.apply());
      said.forEach(System.out::println);
      Files.readAllLines(Path.of("/proc/self/limits")).forEach(System.out::println);
    }
  }
}
