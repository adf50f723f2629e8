package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.keyturn.CliRig;

/// A name or a path that is too long is said to be just that. File systems of Linux take names of
/// 255 bytes, SQLite paths of 504.
@EnabledOnOs(OS.LINUX)
class LongNamesTest extends CliTest {
  private static final int MOST = 255;
  private static final String JOURNAL = "-journal";

  private static void tooLong(CliRig.Result result) {
    assertEquals(7, result.code(), result.err());
    assertTrue(result.err().contains("too long"), result.err());
  }

  private String named(int bytes) {
    return home.resolve("ü" + "x".repeat(bytes - 10) + ".keyturn").toString();
  }

  @Test
  void aVaultWithoutRoomForItsJournalIsNotMade() throws IOException {
    var name = named(MOST - JOURNAL.length() + 1);
    var refused = json("create", name);
    assertEquals(10, refused.code(), refused.err());
    assertTrue(refused.err().contains("too long"), refused.err());
    assertEquals(10, json("salvage", vault, name).code());
    tooLong(json("create", named(MOST + 1)));
    try (var files = Files.list(home)) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith("ü")));
    }
  }

  @Test
  void theLongestNameThatIsTakenServesForEverything() {
    var longest = named(MOST - JOURNAL.length());
    assertEquals(0, json("create", longest).code());
    assertEquals(0, input(PASSWORD + "\n" + NOTE, "put", longest).code());
    var turned = json("rotate", longest, "--keep-backup");
    assertEquals(0, turned.code(), turned.err());
    assertEquals(0, json("verify", longest).code());
  }

  @Test
  void aVaultThatWasGivenALongNameIsReadAndSaysWhyItIsNotWritten() throws IOException {
    put(NOTE);
    var renamed = Path.of(named(MOST - 1));
    Files.copy(Path.of(vault), renamed);
    var before = Files.readAllBytes(renamed);
    assertEquals(0, json("list", renamed.toString()).code());
    tooLong(input(PASSWORD + "\n" + NOTE, "put", renamed.toString()));
    tooLong(json("rotate", renamed.toString()));
    assertArrayEquals(before, Files.readAllBytes(renamed));
  }

  @Test
  void aPathThatIsTooLongForSqliteIsSaidToBeSo() throws IOException {
    var deep = home;
    while (deep.toString().length() < 520) {
      deep = deep.resolve("y".repeat(100));
    }
    Files.createDirectories(deep);
    var there = deep.resolve("v.keyturn");
    tooLong(json("create", there.toString()));
    Files.copy(Path.of(vault), there);
    tooLong(json("info", there.toString()));
    tooLong(json("list", there.toString()));
    var link = Files.createSymbolicLink(home.resolve("short"), home.relativize(deep));
    tooLong(json("list", link.resolve("v.keyturn").toString()));
  }

  @Test
  void soIsEveryOtherFileThatIsNamed() throws IOException {
    var id = put(NOTE);
    var small = Files.writeString(home.resolve("small"), "text").toString();
    assertEquals(0, json("attach", vault, id, small).code());
    var file = named(MOST + 1);
    for (var line :
        List.of(
            List.of("info", file),
            List.of("list", file),
            List.of("attach", vault, id, file),
            List.of("extract", vault, id, "small", file),
            List.of("import", vault, file),
            List.of("put", vault, "--file", file),
            List.of("export", vault, file, "--format", "keyturn-restricted"),
            List.of("export", vault, file, "--format", "csv", "--unencrypted"),
            List.of("rotate", vault, "--set-aside", file),
            List.of("keyfile", file.replace(".keyturn", "-keyfile")),
            List.of("list", vault + "x".repeat(5000)),
            List.of("salvage", vault, file))) {
      var result = json(line.toArray(String[]::new));
      assertEquals(7, result.code(), line + " " + result.err());
      assertTrue(result.err().contains("too long"), line + " " + result.err());
    }
  }
}
