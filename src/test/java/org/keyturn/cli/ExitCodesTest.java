package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keyturn.CliRig;

/// Codes 6 and 7: others were faster, and disks that take nothing.
class ExitCodesTest extends CliTest {
  private static final String NEXT = "an even longer one";

  /// Whoever shows an item and puts it back after another session changed it is told so, and both
  /// versions live.
  @Test
  void twoSessionsThatChangeOneItemAreSix() throws Exception {
    var id = put(NOTE);
    var changed = Files.writeString(rig.path("one"), item(id, "changed here"));
    var late = Files.writeString(rig.path("two"), item(id, "changed there"));
    try (var here = new Conversation(rig, vault, PASSWORD);
        var there = new Conversation(rig, vault, PASSWORD)) {
      assertEquals("= 0", here.ask("show " + id).getLast());
      assertEquals("= 0", there.ask("show " + id).getLast());
      assertEquals("= 0", here.ask("put --file " + changed).getLast());
      assertEquals("= 6", there.ask("put --file " + late).getLast());
      assertEquals(0, here.end());
      assertEquals(0, there.end());
    }
    var shown = json("show", vault, id, "--reveal").json();
    assertEquals("changed here", shown.get("notes").asString());
  }

  private static String item(String id, String notes) {
    return "{\"id\":\"" + id + "\",\"type\":2,\"name\":\"Notiz\",\"notes\":\"" + notes + "\"}";
  }

  @ParameterizedTest
  @CsvSource({
    "No space left on device, sql COMMIT, put",
    "No space left on device, file sync, rotate",
    "No space left on device, file force, export",
    "Read-only file system, file create, export",
    "Read-only file system, sql COMMIT, password",
    "Input/output error, sql COMMIT, put"
  })
  void aDiskThatTakesNothingIsSeven(String trouble, String point, String command) throws Exception {
    put(NOTE);
    var target = rig.path("out.keyturn-export");
    var failing =
        new CliRig(
            home,
            reached -> {
              if (reached.startsWith(point)) {
                throw new IOException(trouble);
              }
            });
    var arguments =
        command.equals("export")
            ? new String[] {command, vault, target.toString(), "--format", "keyturn-restricted"}
            : new String[] {command, vault};
    var lines = PASSWORD + "\n" + (command.equals("put") ? NOTE : NEXT + "\n");
    var result = failing.run(lines, with(arguments));
    assertEquals(7, result.code(), result.err());
    assertFalse(Files.exists(target));
    assertEquals(1, json("list", vault).json().get("items").size(), "nothing came or went");
  }

  private static String[] with(String... arguments) {
    var all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "--password-stdin";
    return all;
  }

  /// A folder that takes no file even from an administrator.
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTakesNoFileIsSeven() {
    var system = Path.of("/sys");
    assumeTrue(Files.isDirectory(system));
    var made = input(PASSWORD + "\n", "create", system.resolve("v.keyturn").toString());
    assertEquals(7, made.code(), made.err());
    assertEquals(7, rig.run("", "keyfile", system.resolve("key").toString()).code());
  }

  /// Permissions stop everybody but an administrator.
  @Test
  void aFileThatMayNotBeReadOrWrittenIsSeven() throws IOException {
    put(NOTE);
    var file = Path.of(vault).toFile();
    try {
      assertTrue(file.setWritable(false));
      assumeFalse(Files.isWritable(Path.of(vault)), "an administrator writes all the same");
      assertEquals(7, input(PASSWORD + "\n" + NOTE, "put", vault).code());
      assertEquals(0, json("list", vault).code());
      assertTrue(file.setReadable(false));
      assertEquals(7, json("list", vault).code());
    } finally {
      assertTrue(file.setReadable(true) && file.setWritable(true));
    }
  }
}
