package org.keyturn.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Opens the program on a throw-away vault with samples, unlocked, and shows the style sheet anew
/// whenever it is saved. Maven starts it from its source, beside the program's classes, so that
/// neither has to know the other:
///
/// ```
/// mvn -q -ntp -Dquick -Pdev compile exec:exec
/// ```
///
/// The vault is made by the command line of the same program. Settings and data are of their own
/// too, in a folder that is deleted when the window was closed.
public final class DevWindow {
  private static final String PASSWORD = "three ducks pass a lighthouse";
  private static final String MODULE = "org.keyturn";
  private static final String SOURCE = "src/test/java/org/keyturn/dev/DevWindow.java";
  private static final Path SAMPLES = Path.of("src/test/resources/org/keyturn/dev/samples.json");

  private final Path folder;

  private DevWindow(Path folder) {
    this.folder = folder;
  }

  /// @param arguments none, or the vault: then this is the process with the window in it
  static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      Unlocked.show(arguments[0], PASSWORD);
      return;
    }
    var folder = Files.createTempDirectory("keyturn-dev");
    var end = new Thread(() -> delete(folder));
    Runtime.getRuntime().addShutdownHook(end);
    System.exit(new DevWindow(folder).open());
  }

  /// @return the exit code
  private int open() throws IOException, InterruptedException {
    var vault = folder.resolve("Samples.keyturn").toString();
    int code = command("create", vault);
    if (code == 0) {
      code = command("import", vault, SAMPLES.toString());
    }
    System.out.println(vault + " opens with: " + PASSWORD);
    return code == 0 ? window(vault) : code;
  }

  private int command(String... words) throws IOException, InterruptedException {
    var line = new ArrayList<>(List.of("--module", MODULE + "/org.keyturn.Main"));
    line.addAll(Arrays.asList(words));
    line.add("--password-stdin");
    var process = java(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(PASSWORD + "\n");
    }
    return process.waitFor();
  }

  private int window(String vault) throws IOException, InterruptedException {
    var opens = MODULE + "/org.keyturn=ALL-UNNAMED";
    return java(List.of("--add-modules", MODULE, "--add-opens", opens, SOURCE, vault))
        .start()
        .waitFor();
  }

  /// Java as it runs here, with folders for settings and data of its own.
  private ProcessBuilder java(List<String> line) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                System.getProperty("jdk.module.path"),
                "--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc," + MODULE,
                "-Duser.language=" + System.getProperty("user.language"),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
    command.addAll(line);
    var builder = new ProcessBuilder(command).inheritIO();
    builder.redirectInput(ProcessBuilder.Redirect.PIPE);
    for (var place :
        List.of(
            "XDG_CONFIG_HOME",
            "XDG_DATA_HOME",
            "XDG_STATE_HOME",
            "XDG_RUNTIME_DIR",
            "APPDATA",
            "LOCALAPPDATA")) {
      builder.environment().put(place, Files.createDirectories(folder.resolve(place)).toString());
    }
    if (System.getProperty("os.name", "").startsWith("Mac")) {
      builder.environment().put("HOME", folder.toString());
    }
    return builder;
  }

  private static void delete(Path folder) {
    try (var paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException left) {
      System.err.println("not deleted: " + folder);
    }
  }
}
