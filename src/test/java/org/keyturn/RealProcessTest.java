package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The program itself, wired as people start it, in a process of its own.
class RealProcessTest {
  private static final String PASSWORD = "turn the brass key twice\n";

  @TempDir Path folder;

  @Test
  @EnabledOnOs(OS.LINUX)
  void makesAndOpensAVaultInAProcessThatLeavesNoCoreDump() throws Exception {
    var vault = folder.resolve("mine.keyturn").toString();
    var create = start("create", vault, "--password-stdin");
    say(create, PASSWORD);
    create.outputWriter().close();
    assertEquals(0, create.waitFor());

    var open = start("open", vault, "--password-stdin");
    say(open, PASSWORD + "list --json\n");
    assertEquals("{\"items\":[]}", open.inputReader().readLine());
    assertEquals("= 0", open.inputReader().readLine());
    var limits = Files.readString(Path.of("/proc/" + open.pid() + "/limits"));
    assertTrue(limits.matches("(?s).*Max core file size +0 +0 .*"), limits);
    open.outputWriter().close();
    assertEquals(0, open.waitFor());
  }

  /// A person over ssh wants to hear of the commands, not to see a tour of a minute.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aVaultThatNoScreenCanShowEndsTheProcess() throws Exception {
    var process = start(folder.resolve("mine.keyturn").toString());
    assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(7, process.waitFor());
  }

  private Process start(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    for (var place : List.of("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR")) {
      builder.environment().put("XDG_" + place, folder.resolve(place).toString());
    }
    return builder.start();
  }

  private static void say(Process process, String lines) throws IOException {
    process.outputWriter().write(lines);
    process.outputWriter().flush();
  }
}
