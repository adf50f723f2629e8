package org.keyturn.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// One `keyturn open`, which is asked one thing after the other.
final class OpenProcess implements AutoCloseable {
  private static final String CODE = "= ";

  private final Process process;
  private final BufferedReader answers;

  OpenProcess(KeyturnProgram program, Path folder, Path vault) throws IOException {
    Files.createDirectories(folder.resolve("home"));
    var command = program.unlocking(folder, "", "open", vault.toString());
    var builder =
        new ProcessBuilder(command.line()).redirectError(folder.resolve("errors").toFile());
    command.surroundings(builder.environment());
    process = builder.start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    say(SampleFiles.PASSWORD);
  }

  private void say(String line) throws IOException {
    var input = process.getOutputStream();
    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  /// @param lines a command, and a further line where it wants one
  /// @return what it answered
  List<String> ask(String... lines) throws IOException {
    say(String.join("\n", lines));
    var answer = new ArrayList<String>();
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(CODE)) {
        if (!line.equals(CODE + 0)) {
          throw new IllegalStateException(line + " from " + lines[0] + ": " + answer);
        }
        return answer;
      }
      answer.add(line);
    }
    throw new IllegalStateException("ended at " + lines[0]);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
