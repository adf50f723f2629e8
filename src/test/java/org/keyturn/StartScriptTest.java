package org.keyturn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The start script, with a Java that only tells what it was given: its options, the locale, and
/// where its standard streams lead.
@EnabledOnOs(OS.LINUX)
class StartScriptTest {
  private static final Path SCRIPT = Path.of("src/main/dist/bin/keyturn");
  private static final Path PACKAGED = Path.of("packaging/linux/launcher.sh");

  /// No computer has a locale of that name.
  private static final String UNKNOWN = "de_XX.UTF-8";

  private static final String JAVA =
      """
      #!/bin/sh
      streams=$(for one in 0 1 2; do printf 'stream %s %s\\n' $one "$(readlink /proc/$$/fd/$one)"; done)
      {
        printf 'option %s\\n' "$@"
        printf 'locale %s\\n' "$(locale charmap 2>&1)"
        printf 'LC_ALL %s\\n' "$LC_ALL"
        printf '%s\\n' "$streams"
      } > "$TOLD"
      """;

  @TempDir Path folder;

  @BeforeEach
  void standIn() throws IOException {
    Files.createDirectories(folder.resolve("java/bin"));
    Files.writeString(folder.resolve("java/release"), "JAVA_VERSION=\"25\"\n");
    Files.writeString(folder.resolve("java/bin/java"), JAVA);
    Files.setPosixFilePermissions(
        folder.resolve("java/bin/java"), PosixFilePermissions.fromString("rwx------"));
  }

  /// @param redirections as a shell writes them
  private List<String> told(Map<String, String> environment, String redirections, String... rest)
      throws Exception {
    var told = folder.resolve("told");
    Files.deleteIfExists(told);
    var script = SCRIPT.toAbsolutePath().toString();
    var command = new ArrayList<>(List.of("sh", "-c", "exec \"$0\" \"$@\" " + redirections));
    command.add(script);
    command.addAll(List.of(rest));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", System.getenv("PATH"));
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    builder.environment().put("TOLD", told.toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return Files.readAllLines(told);
  }

  private List<String> told(Map<String, String> environment) throws Exception {
    return told(environment, "", "list");
  }

  @Test
  void everyLocaleIsUtf8InTheEnd() throws Exception {
    for (var environment :
        List.of(
            Map.<String, String>of(),
            Map.of("LANG", UNKNOWN),
            Map.of("LANG", "C.UTF-8", "LC_TIME", UNKNOWN),
            Map.of("LANG", "C.UTF-8", "LC_CTYPE", "UTF-8"),
            Map.of("LC_ALL", "C"),
            Map.of("LC_ALL", "POSIX", "LANG", "C.UTF-8"),
            Map.of("LANG", "de_DE"),
            Map.of("LANG", "C.UTF-8"))) {
      assertTrue(told(environment).contains("locale UTF-8"), environment.toString());
    }
  }

  @Test
  void aLocaleThatWorksIsLeftAlone() throws Exception {
    var told = told(Map.of("LANG", "C.UTF-8", "LC_TIME", "C"));
    assertTrue(told.contains("LC_ALL "), told.toString());
    assertFalse(told.toString().contains("-Duser.language"), told.toString());
  }

  @Test
  void theLanguageFollowsPosix() throws Exception {
    language("de", "XX", Map.of("LANG", UNKNOWN));
    language("de", "DE", Map.of("LANG", "de_DE@euro"));
    language("de", "AT", Map.of("LANG", "en_XX.UTF-8", "LC_MESSAGES", "de_AT.UTF-8"));
    language("fr", "", Map.of("LC_ALL", "fr", "LC_MESSAGES", UNKNOWN, "LANG", UNKNOWN));
    language("en", "", Map.of("LC_CTYPE", "UTF-8"));
    language("en", "", Map.of("LC_ALL", "C", "LANG", UNKNOWN, "LANGUAGE", "de"));
    language("en", "", Map.of("LANG", "no locale; at all"));
    language("de", "XX", Map.of("LANG", UNKNOWN, "LANGUAGE", "de:en"));
    language("fr", "CH", Map.of("LANG", UNKNOWN, "LANGUAGE", "fr_CH:de"));
  }

  private void language(String language, String country, Map<String, String> environment)
      throws Exception {
    var told = told(environment);
    assertTrue(told.contains("option -Duser.language=" + language), environment + " " + told);
    assertTrue(told.contains("option -Duser.country=" + country), environment + " " + told);
  }

  /// Programs that are started from here get back what was taken away.
  @Test
  void theLocaleThatWasGivenIsHandedOn() throws Exception {
    assertTrue(told(Map.of("LANG", UNKNOWN)).contains("option -Dkeyturn.lc-all="));
    assertTrue(told(Map.of("LC_ALL", UNKNOWN)).contains("option -Dkeyturn.lc-all=" + UNKNOWN));
  }

  /// A session of any length keeps the memory of the window, and its promises.
  @Test
  void onlyWhatEndsWithItsCommandHasTheSimpleCollector() throws Exception {
    for (var once : List.of("list v.keyturn bank", "--version", "info v.keyturn", "generate")) {
      var told = told(Map.of(), "", once.split(" "));
      assertTrue(told.contains("option -XX:+UseSerialGC"), once + " " + told);
      assertFalse(told.contains("option -XX:+UseG1GC"), once);
      boolean keyless = !once.startsWith("list");
      assertEquals(keyless, told.contains("option -XX:TieredStopAtLevel=1"), once);
    }
    for (var longer : List.of("open v.keyturn", "--json open v.keyturn", "v.keyturn", "tour d")) {
      var told = told(Map.of(), "", longer.split(" "));
      assertTrue(told.contains("option -XX:+UseG1GC"), longer + " " + told);
      assertTrue(told.contains("option -XX:G1HeapRegionSize=16m"), longer);
      assertFalse(told.contains("option -XX:+UseSerialGC"), longer);
    }
    assertTrue(told(Map.of(), "").contains("option -XX:+UseG1GC"));
  }

  @Test
  void homeNamesTheHomeFolder() throws Exception {
    var home = folder.resolve("zuhause & mehr").toString();
    assertTrue(told(Map.of("HOME", home)).contains("option -Duser.home=" + home));
    for (var none : List.of(Map.<String, String>of(), Map.of("HOME", "relative"))) {
      assertFalse(told(none).toString().contains("-Duser.home"), none.toString());
    }
  }

  @Test
  void aClosedStreamIsNoFileThatIsOpenedLater() throws Exception {
    for (var closed : List.of("<&-", ">&-", "2>&-", "<&- >&-", "<&- >&- 2>&-")) {
      var told = told(Map.of(), closed, "list");
      int streams = 0;
      for (var line : told) {
        // a shell that opened the script as its standard error leaves it there, to be read only
        streams += line.matches("stream [012] (/dev/null|pipe:.*|.*/bin/keyturn)") ? 1 : 0;
      }
      assertEquals(3, streams, closed + " " + told);
    }
    assertTrue(told(Map.of(), "<&- >&-").contains("stream 0 /dev/null"));
    assertTrue(told(Map.of(), "<&- >&-").contains("stream 1 /dev/null"));
  }

  @Test
  void argumentsArriveAsTheyAre() throws Exception {
    var told = told(Map.of(), "", "tag", "--add", "schön & $HOME", "");
    assertEquals(
        List.of("option tag", "option --add", "option schön & $HOME", "option "),
        told.subList(told.indexOf("option tag"), told.indexOf("option tag") + 4));
  }

  /// Both scripts have to stand alone.
  @Test
  void theScriptOfThePackagesDoesTheSame() throws IOException {
    var own = Files.readString(SCRIPT).split("\n\n");
    var packaged = Files.readString(PACKAGED).replace("@MAIN@", "org.keyturn/org.keyturn.Main");
    int shared = 0;
    for (var part : own) {
      if (part.contains("/dev/null || exec")
          || part.contains("wanted")
          || part.contains("HOME:-}")) {
        shared++;
        assertTrue(packaged.contains(part), part);
      }
    }
    assertEquals(4, shared, "the parts were found");
  }
}
