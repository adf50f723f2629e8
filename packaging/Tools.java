import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.spi.ToolProvider;

/// Tools of the JDK and programs of the system; each must end with 0.
final class Tools {
  private Tools() {}

  /// The day of the release: `SOURCE_DATE_EPOCH` says it where packages are to come out alike.
  static ZonedDateTime date() {
    return Optional.ofNullable(System.getenv("SOURCE_DATE_EPOCH"))
        .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
        .orElseGet(Instant::now)
        .atZone(ZoneOffset.UTC);
  }

  /// Runs a tool of this JDK within this process.
  static void jdk(String name, List<String> arguments) throws IOException {
    var said = new ByteArrayOutputStream();
    var out = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IOException("this JDK lacks " + name))
            .run(out, out, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException(name + " ended with " + code + ":\n" + said);
    }
  }

  static void run(Path folder, String... command) throws IOException {
    run(folder, Map.of(), List.of(command));
  }

  static void run(Path folder, Map<String, String> environment, List<String> command)
      throws IOException {
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    environment.forEach(builder.environment()::put);
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(command.getFirst() + " ended with " + code + ":\n" + said);
      }
    } catch (InterruptedException stopped) {
      process.destroy();
      throw new IOException(stopped);
    }
  }

  @SafeVarargs
  static List<String> join(List<String>... parts) {
    var all = new ArrayList<String>();
    Arrays.stream(parts).forEach(all::addAll);
    return all;
  }
}
