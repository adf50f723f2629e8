package org.keyturn.cli.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keyturn.cli.CliTest;

class HealthCommandTest extends CliTest {
  private static final String LOGIN =
      """
      {"type":1,"name":"%s","login":{"username":"ada","password":"password",
       "uris":[{"uri":"http://%s.example"}]}}
      """;

  @Test
  void namesWhatCouldBeMendedAndShowsNoSecret() {
    var id = put(LOGIN.formatted("Forum", "forum"));
    put(LOGIN.formatted("Shop", "shop"));
    var result = json("health", vault);
    assertEquals(0, result.code(), result.err());
    var fields = result.json();
    assertEquals(2, fields.get("items").asInt());
    assertEquals(2, fields.at("/counts/weak").asInt());
    assertEquals(2, fields.at("/counts/reused").asInt());
    assertEquals(2, fields.at("/counts/insecure-address").asInt());
    assertEquals(0, fields.at("/counts/breached").asInt());
    assertEquals("weak", fields.at("/findings/0/kind").asString());
    assertEquals("urgent", fields.at("/findings/0/severity").asString());
    assertFalse(fields.at("/findings/0/ignored").asBoolean());
    assertTrue(result.out().contains(id));
    assertFalse(result.out().contains("Forum"));
    var text = rig.run(PASSWORD + "\n", "health", vault, "--password-stdin");
    assertTrue(text.out().contains(id + "  Forum  Same password as 1 other item"), text.out());
    assertTrue(text.out().contains("2 items checked, 6 findings."), text.out());
    assertFalse((text.out() + result.out()).contains("password\""), text.out());
  }

  @Test
  void aListCanAskForWeakAndReusedItems() {
    put(LOGIN.formatted("Forum", "forum"));
    assertEquals(1, json("list", vault, "is:weak").json().get("items").size());
    assertEquals(0, json("list", vault, "is:reused").json().get("items").size());
    put(LOGIN.formatted("Shop", "shop"));
    assertEquals(2, json("list", vault, "is:reused").json().get("items").size());
    assertEquals(0, json("list", vault, "Forum -is:weak").json().get("items").size());
  }

  @Test
  void looksPasswordsUpInAFile() throws IOException {
    put(LOGIN.formatted("Forum", "forum"));
    var hash = "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8";
    var list = Files.writeString(rig.path("list.txt"), hash + ":10434004\r\n").toString();
    var result = json("health", vault, "--breach-file", list);
    assertEquals(0, result.code(), result.err());
    assertEquals("breached", result.json().at("/findings/0/kind").asString());
    assertEquals(10434004, result.json().at("/findings/0/amount").asInt());
    assertEquals(9, json("health", vault, "--breach-file", list + "x").code());
    assertEquals(8, json("health", vault, "--breach-file", vault).code());
  }

  /// Another process judges nothing again, and what it reads goes with the key.
  @Test
  void whatWasFoundIsKeptOnThisComputerUntilARotation() throws IOException {
    put(LOGIN.formatted("Forum", "forum"));
    var first = json("health", vault);
    var kept = kept();
    assertEquals(1, kept.size());
    var bytes = Files.readAllBytes(kept.getFirst());
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.getFirst())));
    assertEquals(first.json(), json("health", vault).json());
    assertArrayEquals(bytes, Files.readAllBytes(kept.getFirst()), "nothing was judged again");
    for (var damaged :
        List.of(new byte[0], new byte[100], Arrays.copyOf(bytes, bytes.length - 1))) {
      Files.write(kept.getFirst(), damaged);
      assertEquals(first.json(), json("health", vault).json());
      assertEquals(bytes.length, Files.size(kept.getFirst()));
    }
    assertEquals(0, json("rotate", vault).code());
    assertEquals(List.of(), kept());
  }

  private List<Path> kept() throws IOException {
    try (var files = Files.list(rig.path("data").resolve("health"))) {
      return files.toList();
    }
  }
}
