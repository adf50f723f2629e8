package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A prompt on a real terminal, which util-linux's `script` gives to the process; skipped where
/// that is missing. The shell around it shows the exit code, and whether the terminal is as it was.
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterruptedPromptTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");
  private static final String INTERRUPT = "\u0003";

  @TempDir Path folder;
  private Process process;

  @AfterEach
  void end() {
    if (process != null) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void start(String arguments) throws IOException {
    assumeTrue(Files.isExecutable(SCRIPT), "no terminal can be had");
    var java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.home=" + folder,
            "-Dkeyturn.language=en",
            "-cp",
            "\"$CLASSES\"",
            Main.class.getName());
    var shell =
        "trap : INT; stty -a > before; "
            + String.join(" ", java)
            + " "
            + arguments
            + "; echo code $? > code; stty -a > after";
    var builder =
        new ProcessBuilder(SCRIPT.toString(), "-qec", shell, "/dev/null")
            .directory(folder.toFile())
            .redirectErrorStream(true);
    builder.environment().put("SHELL", "/bin/sh");
    builder.environment().put("CLASSES", classes());
    for (var place : List.of("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR")) {
      builder.environment().put("XDG_" + place, folder.resolve(place).toString());
    }
    process = builder.start();
  }

  private static String classes() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(path -> Path.of(path).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void awaitPrompt() throws IOException {
    var said = new StringBuilder();
    Reader terminal = process.inputReader();
    while (said.indexOf("master password") < 0) {
      int next = terminal.read();
      assertTrue(next >= 0, said.toString());
      said.append((char) next);
    }
  }

  /// Nobody types anything: the prompt ends by the signal, or this waits for ever.
  private void ended() throws Exception {
    process.inputReader().transferTo(Writer.nullWriter());
    process.waitFor();
    assertEquals("code 130", Files.readString(folder.resolve("code")).strip());
    assertEquals(
        Files.readString(folder.resolve("before")), Files.readString(folder.resolve("after")));
    assertTrue(Files.notExists(folder.resolve("new.keyturn")));
  }

  private void interrupt() throws IOException {
    assumeFalse(interruptsAreIgnored(), "started in the background");
    process.outputWriter().write(INTERRUPT);
    process.outputWriter().flush();
  }

  /// A process that was started in the background ignores interrupts, and so do its children.
  private static boolean interruptsAreIgnored() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("SigIgn:")) {
        return (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0;
      }
    }
    return false;
  }

  @Test
  void anInterruptLeavesThePrompt() throws Exception {
    start("create new.keyturn");
    awaitPrompt();
    interrupt();
    ended();
  }

  @Test
  void anInterruptLeavesThePromptWhereTheAnswerGoesElsewhere() throws Exception {
    start("create new.keyturn --json > answer");
    awaitPrompt();
    interrupt();
    ended();
    assertEquals("{}\n", Files.readString(folder.resolve("answer")));
  }

  @Test
  void soDoesARequestToEnd() throws Exception {
    start("create new.keyturn");
    awaitPrompt();
    var java =
        process
            .descendants()
            .filter(child -> child.info().command().orElse("").endsWith("/bin/java"))
            .findFirst();
    assertTrue(java.orElseThrow().destroy());
    ended();
  }
}
