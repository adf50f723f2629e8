package org.keyturn.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.keyturn.CliRig;

/// An `open` that runs in a thread of its own and is spoken to line by line.
final class Conversation implements AutoCloseable {
  private static final int HANGS_AFTER_SECONDS = 60;

  private final OutputStream input;
  private final BufferedReader answers;
  private final CompletableFuture<Integer> outcome = new CompletableFuture<>();

  Conversation(CliRig rig, String vault, String password) throws IOException {
    var in = new PipedInputStream(1 << 16);
    input = new PipedOutputStream(in);
    var out = new PipedOutputStream();
    answers =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out, 1 << 16), StandardCharsets.UTF_8));
    var cli = rig.cli(in, out, OutputStream.nullOutputStream(), Optional.empty());
    var arguments = List.of("open", vault, "--password-stdin");
    Thread.ofPlatform().daemon().start(() -> outcome.complete(cli.run(arguments)));
    say(password);
  }

  /// @return the lines of the answer, the last of them `= CODE`
  List<String> ask(String command) throws Exception {
    say(command);
    var lines = new ArrayList<String>();
    while (lines.isEmpty() || !lines.getLast().startsWith("= ")) {
      lines.add(
          CompletableFuture.supplyAsync(this::line).get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS));
    }
    return lines;
  }

  /// @return the exit code
  int end() throws Exception {
    input.close();
    return outcome.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
  }

  private void say(String line) throws IOException {
    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  private String line() {
    try {
      return String.valueOf(answers.readLine());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    input.close();
    answers.close();
  }
}
