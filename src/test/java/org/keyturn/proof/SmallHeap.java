package org.keyturn.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.keyturn.model.Failed;

/// Unlocks a vault in a process that has little memory.
final class SmallHeap {
  private SmallHeap() {}

  /// @return what the process says of the failure
  static String unlock(Path vault) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var process =
        new ProcessBuilder(
                java.toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                vault.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(100, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the process hangs");
      }
      return said.strip();
    } finally {
      process.destroyForcibly();
    }
  }

  public static void main(String[] arguments) {
    var vault = Path.of(arguments[0]);
    try (var session = new Door(vault.resolveSibling("data")).unlock(vault, Door.NEW)) {
      System.out.println("unlocked " + session.info().generation());
    } catch (Failed e) {
      System.out.println(e.failure());
    }
  }
}
