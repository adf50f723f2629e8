package org.keyturn.proof.turn;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A process of the same program, talked to line by line.
final class Jvm implements AutoCloseable {
  private static final long HANG_SECONDS = 120;

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;

  Jvm(Class<?> main) throws IOException {
    process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-Xmx256m",
                    "-Dslf4j.internal.verbosity=ERROR",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    main.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    out = process.inputReader();
    in = process.outputWriter();
  }

  void send(String line) throws IOException {
    in.write(line);
    in.newLine();
    in.flush();
  }

  /// Waits for as long as the process has nothing to say.
  ///
  /// @return the next line, null at the end of the process's output
  @Nullable String whenever() {
    try {
      return out.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @return the next line, null at the end of the process's output
  @Nullable String line() {
    var read =
        CompletableFuture.supplyAsync(this::whenever, task -> Thread.ofVirtual().start(task));
    try {
      return read.get(HANG_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("no answer from a process", e);
    }
  }

  /// SIGKILL; what the process has said can still be read.
  void kill() {
    process.toHandle().destroyForcibly();
  }

  boolean alive() {
    return process.isAlive();
  }

  void await() throws InterruptedException {
    if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a process does not end");
    }
  }

  @Override
  public void close() {
    kill();
  }
}
