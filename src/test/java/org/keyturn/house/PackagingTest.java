package org.keyturn.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `packaging/` says in files of its own agrees with the program.
class PackagingTest {
  private static final Path LINUX = Path.of("packaging/linux");
  private static final String ID = "org.keyturn.Keyturn";

  /// A new version of a library that is not listed would stop the packaging only on the day of a
  /// release.
  @Test
  void everyLibraryThatIsShippedIsListedWithItsChecksum() throws Exception {
    var listed = lines(Path.of("packaging/checksums.txt"));
    var here =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(path -> path.toString().endsWith(".jar"))
            .toList();
    for (var line : listed) {
      var name = line.substring(line.lastIndexOf(' ') + 1);
      boolean javafx = name.startsWith("javafx-");
      var jar = here.stream().filter(path -> path.endsWith(name)).findFirst();
      assertTrue(jar.isPresent() || javafx, name + " is not among the libraries any more");
      if (jar.isPresent()) {
        var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar.get()));
        assertEquals(HexFormat.of().formatHex(digest) + "  " + name, line);
      }
    }
    assertEquals(modules(), listed.stream().filter(line -> !line.contains(" javafx-")).count());
    assertEquals(
        15, listed.stream().filter(line -> line.contains(" javafx-")).count(), "five systems");
  }

  @Test
  void theMenuEntryFindsItsWindow() throws IOException {
    var entry = Files.readString(LINUX.resolve(ID + ".desktop"));
    assertTrue(entry.contains("StartupWMClass=" + ID + "\n"));
    assertTrue(entry.contains("Exec=keyturn %f\n"));
    var wiring = Files.readString(Path.of("src/main/java/org/keyturn/DesktopWiring.java"));
    assertTrue(wiring.contains("\"" + ID + "\""));
  }

  @Test
  void vaultsAndExportsAreRecognisedByWhatTheyBeginWith() throws IOException {
    var types = Files.readString(LINUX.resolve(ID + ".mime.xml"));
    var vault =
        ByteBuffer.wrap(Files.readAllBytes(Path.of("src/test/resources/frozen/v2.keyturn")));
    assertTrue(types.contains("offset=\"68\" value=\"0x%08X\"".formatted(vault.getInt(68))));
    var export =
        Files.readAllBytes(
            Path.of("src/test/resources/org/keyturn/exchange/keyturn/v1.keyturn-export"));
    var magic = new byte[] {(byte) 0x89, 'K', 'T', 'X', '\r', '\n', 0x1a, '\n'};
    assertTrue(Arrays.equals(magic, 0, 8, export, 0, 8));
    assertTrue(types.contains("value=\"\\x89KTX\\r\\n\\x1a\\n\""));
  }

  @Test
  void theVersionIsSaidOnce() throws IOException {
    var pom = Files.readString(Path.of("pom.xml"));
    var found =
        Pattern.compile("<artifactId>keyturn</artifactId>\\s*<version>([0-9.]+)(-SNAPSHOT)?<")
            .matcher(pom);
    assertTrue(found.find());
    var messages =
        Files.readString(Path.of("src/main/resources/org/keyturn/text/messages.properties"));
    assertTrue(messages.contains("cli.version.text=" + found.group(1) + "\n"));
    assertTrue(Files.readString(Path.of("CHANGELOG.md")).contains("\n## " + found.group(1) + "\n"));
  }

  /// How many modules of others are shipped beside JavaFX, one JAR each.
  private static long modules() throws IOException {
    return lines(Path.of("src/main/resources/org/keyturn/ui/preferences/parts.txt")).stream()
        .flatMap(line -> Arrays.stream(line.substring(0, line.indexOf(';')).split(" ")))
        .filter(module -> !module.isEmpty() && !module.startsWith("javafx."))
        .count();
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
