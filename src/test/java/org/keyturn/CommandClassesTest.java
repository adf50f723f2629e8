package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.crypto.Password;

/// What a command loads in a process of its own, for each class costs time at every start: nothing
/// of the window, and no library that it does not need.
class CommandClassesTest {
  private static final Pattern WINDOW =
      Pattern.compile(
          "(javafx|com\\.sun\\.javafx|atlantafx|org\\.kordamp|org\\.keyturn\\.(ui|tour))\\..*");
  private static final Pattern JSON = Pattern.compile("(tools|com\\.fasterxml)\\.jackson\\..*");

  /// All of it but the type that an answer's fields are written to.
  private static final Pattern WRITER =
      Pattern.compile("tools\\.jackson\\.(databind|core\\.json|core\\.TokenStreamFactory).*");

  private static final Pattern PARSER = Pattern.compile("picocli\\..*");
  private static final Pattern DATABASE = Pattern.compile("org\\.sqlite\\..*");

  @TempDir Path folder;

  @Test
  void theVersionNeedsNoLibrary() throws Exception {
    assertNone(loaded("--version"), WINDOW, JSON, PARSER, DATABASE);
  }

  @Test
  void generatingNeedsNoLibrary() throws Exception {
    assertNone(loaded("generate"), WINDOW, WRITER, PARSER, DATABASE);
  }

  @Test
  void whatIsSaidOfAVaultInTheClearNeedsNoJson() throws Exception {
    var vault = folder.resolve("mine.keyturn");
    try (var made =
        new CliRig(folder)
            .vaults.create(vault, Password.of("correct horse 9".toCharArray()), Optional.empty())) {
      assertNone(loaded("info", made.path().toString()), WINDOW, WRITER, PARSER);
    }
  }

  private static void assertNone(List<String> loaded, Pattern... unwanted) {
    for (var pattern : unwanted) {
      assertEquals(List.of(), loaded.stream().filter(pattern.asMatchPredicate()).toList());
    }
    assertFalse(loaded.isEmpty());
  }

  private List<String> loaded(String... arguments) throws IOException, InterruptedException {
    var log = folder.resolve("loaded");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log + ":none",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    var process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertEquals(0, process.waitFor());
    return Files.readAllLines(log).stream().map(line -> line.split(" ")[0]).toList();
  }
}
