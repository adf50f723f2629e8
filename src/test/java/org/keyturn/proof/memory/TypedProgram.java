package org.keyturn.proof.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Keyturn in a process of its own, with the options of the installed program, to which this one
/// types.
final class TypedProgram implements AutoCloseable {
  private static final long HANG_SECONDS = 120;
  private static final Path OPTIONS = Path.of(System.getProperty("basedir", "."), "packaging");

  private final Process process;
  private final OutputStream in;
  private final BufferedReader out;

  private TypedProgram(Path home, String main, String... arguments) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options());
    command.addAll(List.of("-Duser.home=" + home, "-Dslf4j.internal.verbosity=ERROR"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    for (var place : List.of("CONFIG_HOME", "DATA_HOME", "STATE_HOME", "RUNTIME_DIR")) {
      builder.environment().put("XDG_" + place, home.resolve(place).toString());
    }
    // Or else it would look for a screen that the headless platform does not need.
    builder.environment().put("DISPLAY", ":none");
    process = builder.start();
    in = process.getOutputStream();
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /// A command that reads passwords from its standard input.
  ///
  /// @param home for everything that it writes
  static TypedProgram command(Path home, String command, String vault) throws IOException {
    return new TypedProgram(home, "org.keyturn.Main", command, vault, "--password-stdin", "--json");
  }

  /// A session on standard input.
  static TypedProgram open(Path home, Path vault) throws IOException {
    return command(home, "open", vault.toString());
  }

  /// The window, to which `org.keyturn.TypedWindow` says how one types.
  static TypedProgram window(Path home, Path vault) throws IOException {
    return new TypedProgram(home, "org.keyturn.TypedWindow", vault.toString());
  }

  /// Those of the packages; the modules that they name are none on a class path.
  private static List<String> options() throws IOException {
    var options = new ArrayList<String>();
    for (var line : Files.readAllLines(OPTIONS.resolve("java.options"))) {
      if (line.startsWith("-") && !line.startsWith("--enable-native-access")) {
        options.add(line);
      }
    }
    options.add("--enable-native-access=ALL-UNNAMED");
    options.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
    options.addAll(List.of("-Dtestfx.robot=glass", "-Djava.awt.headless=true"));
    return options;
  }

  long pid() {
    return process.pid();
  }

  /// Types a line.
  void type(char[] line) throws IOException {
    var bytes = new String(line).getBytes(StandardCharsets.UTF_8);
    in.write(bytes);
    in.write('\n');
    in.flush();
    Arrays.fill(bytes, (byte) 0);
  }

  void type(String line) throws IOException {
    type(line.toCharArray());
  }

  /// @return what the program says up to the line that begins so, without it
  List<String> until(String start) throws IOException {
    var said = new ArrayList<String>();
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(start)) {
        return said;
      }
      said.add(line);
    }
    throw new IOException("the program ended: " + said.size() + " lines before " + start);
  }

  /// @return the exit code
  int end() throws IOException, InterruptedException {
    in.close();
    if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the program does not end");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
