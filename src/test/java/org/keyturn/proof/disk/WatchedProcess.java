package org.keyturn.proof.disk;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A process of the program behind the library that watches its files: told what to do line by
/// line.
final class WatchedProcess implements AutoCloseable {
  private static final long HANG_SECONDS = 600;

  private final Process process;
  private final BufferedReader out;
  private final BufferedWriter in;

  /// @return the library, made by the system's C compiler; empty where there is none, or where a
  ///   library cannot be put before the C library
  static Optional<Path> library(Path folder) throws IOException, InterruptedException {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Optional.empty();
    }
    var source = folder.resolve("calls.c");
    var library = folder.resolve("calls.so");
    try (var text = WatchedProcess.class.getResourceAsStream("calls.c")) {
      Files.write(source, text.readAllBytes());
      var compiler =
          new ProcessBuilder(
                  "cc", "-shared", "-fPIC", "-O1", "-o", "" + library, "" + source, "-ldl")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("cc.log").toFile())
              .start();
      return compiler.waitFor() == 0 ? Optional.of(library) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// @param root the folder that is watched
  /// @param log where its calls are recorded; empty: nowhere
  WatchedProcess(Path library, Path root, Optional<Path> log) throws IOException {
    var builder =
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
                DiskActor.class.getName(),
                root.toString()));
    builder.environment().put("LD_PRELOAD", library.toString());
    builder.environment().put("KEYTURN_WATCH", root.toString());
    log.ifPresent(file -> builder.environment().put("KEYTURN_LOG", file.toString()));
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    out = process.inputReader();
    in = process.outputWriter();
  }

  /// Has an operation done.
  ///
  /// @param fault as of `calls.c`: which call fails, and how
  /// @return what came of it; empty if the process was killed
  Optional<String> run(Operation operation, String fault) throws IOException {
    in.write(operation + " " + fault);
    in.newLine();
    in.flush();
    return Optional.ofNullable(out.readLine());
  }

  /// Waits for its end.
  @Override
  public void close() throws IOException {
    in.close();
    try {
      if (!process.waitFor(HANG_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a process does not end");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
  }
}
