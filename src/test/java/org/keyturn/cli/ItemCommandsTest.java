package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keyturn.CliRig;

/// `move`, `tag` and `history`, and what `list` and `show` tell of items.
class ItemCommandsTest {
  private static final String MASTER = "master password\n";
  private static final String ID = "00000000-1111-4222-8333-444444444444";
  @TempDir Path folder;
  private CliRig rig;
  private String vault;

  @BeforeEach
  void create() {
    rig = new CliRig(folder);
    vault = folder.resolve("a.keyturn").toString();
    assertEquals(0, run(MASTER, "create", vault).code());
    put("\"name\":\"Home\",\"fields\":[" + field("networkName", 0, "attic") + "]");
  }

  private CliRig.Result run(String input, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--password-stdin");
    all.add("--json");
    return rig.run(input, all.toArray(String[]::new));
  }

  private static String field(String attribute, int type, String value) {
    return "{\"type\":%d,\"keyturnAttribute\":\"%s\",\"name\":\"x\",\"value\":\"%s\"}"
        .formatted(type, attribute, value);
  }

  private void put(String members) {
    var json = "{\"id\":\"" + ID + "\",\"type\":2,\"keyturnType\":\"wifi\"," + members + "}";
    assertEquals(0, run(MASTER + json, "put", vault).code());
  }

  @Test
  void filesByNamesInAnyCase() {
    assertEquals(0, run(MASTER, "move", vault, "hOME", "Work/Net").code());
    var tagged = run(MASTER, "tag", vault, "home", "--add", "a", "--add", "b", "--remove", "a");
    assertEquals("[\"b\"]", tagged.json().get("tags").toString());
    var item = run(MASTER, "list", vault).json().get("items").get(0);
    assertEquals("Work/Net", item.get("folder").asString());
    assertEquals("wifi", item.get("keyturnType").asString());
    assertEquals(0, run(MASTER, "move", vault, "Home", "").code());
    assertEquals(
        "", run(MASTER, "list", vault).json().get("items").get(0).get("folder").asString());
    assertEquals(9, run(MASTER, "move", vault, "nobody", "x").code());
    assertEquals(0, run(MASTER + "{\"type\":2,\"name\":\"HOME\"}", "put", vault).code());
    assertEquals(10, run(MASTER, "tag", vault, "home", "--add", "c").code());
  }

  @Test
  void tellsWhatWasAndRestoresIt() {
    put(
        "\"name\":\"Home\",\"expires\":\"2031-02-03\",\"fields\":["
            + field("networkName", 0, "attic")
            + ","
            + field("password", 1, "hidden-1")
            + "]");
    put("\"name\":\"Flat\",\"fields\":[" + field("networkName", 0, "cellar") + "]");
    var concealed = run(MASTER, "history", vault, "Flat");
    assertFalse(concealed.out().contains("hidden-1"));
    var versions = concealed.json().get("versions");
    assertEquals(
        "[2,1]", "[" + versions.get(0).get("number") + "," + versions.get(1).get("number") + "]");
    assertEquals(
        "[\"name\",\"password\",\"networkName\",\"expires\"]",
        versions.get(0).get("changed").toString());
    var revealed = run(MASTER, "history", vault, ID, "--reveal");
    assertTrue(revealed.json().get("versions").get(0).get("item").toString().contains("hidden-1"));
    assertEquals(0, run(MASTER, "history", vault, ID, "--restore", "2").code());
    var shown = run(MASTER, "show", vault, "Home", "--reveal");
    assertTrue(shown.out().contains("hidden-1"), shown.out());
    assertEquals("2031-02-03", shown.json().get("expires").asString());
    assertEquals(9, run(MASTER, "history", vault, ID, "--restore", "9").code());
  }
}
