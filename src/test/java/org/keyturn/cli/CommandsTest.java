package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommandsTest extends CliTest {
  private static final String LOGIN =
      """
      {"type":1,"name":"Straße ☂","favorite":true,"tags":["a"],
       "login":{"username":"ada","password":"geheim-ß","uris":[{"uri":"https://example.org"}]}}
      """;

  @Test
  void infoNeedsNoPassword() {
    var info = rig.run("", "info", vault, "--json");
    assertEquals(0, info.code(), info.err());
    var fields = info.json();
    assertEquals(1, fields.get("generation").asInt());
    assertEquals(32, fields.get("keyId").asString().length());
    assertEquals("argon2id", fields.get("kdf").get("algorithm").asString());
    assertEquals(8192, fields.get("kdf").get("memoryKiB").asInt());
    assertEquals(1, fields.get("kdf").get("iterations").asInt());
    assertEquals(1, fields.get("kdf").get("parallelism").asInt());
    assertTrue(fields.has("vaultId") && fields.has("formatVersion"));
    assertTrue(rig.run("", "info", vault).out().contains("generation 1"));
  }

  @Test
  void createRefusesShortPasswordsAndExistingFiles() {
    var other = rig.path("w.keyturn").toString();
    assertEquals(10, rig.run("short7!\n", "create", other, "--password-stdin").code());
    assertFalse(Files.exists(Path.of(other)));
    assertEquals(10, json("create", vault).code());
    var weak = rig.run("password\n", "create", other, "--password-stdin");
    assertEquals(0, weak.code());
    assertTrue(weak.err().contains("score 0 of 4"), weak.err());
  }

  @Test
  void itemsAreListedShownAndFound() {
    var id = put(LOGIN);
    var item = json("list", vault).json().get("items").get(0);
    assertEquals(id, item.get("id").asString());
    assertEquals(1, item.get("type").asInt());
    assertEquals("Straße ☂", item.get("name").asString());
    assertEquals("ada", item.get("username").asString());
    assertTrue(item.get("favorite").asBoolean());
    assertFalse(item.get("trashed").asBoolean() || item.get("archived").asBoolean());
    assertEquals(1, json("list", vault, "STRAßE", "ada").json().at("/items").size());
    assertEquals(0, json("list", vault, "nobody").json().at("/items").size());
    assertEquals(1, json("list", vault, "url:example is:favorite").json().at("/items").size());
    assertEquals(0, json("list", vault, "has:totp").json().at("/items").size());
    assertTrue(rig.run(PASSWORD + "\n", "list", vault, "--password-stdin").out().contains(id));
  }

  @Test
  void secretsAreShownOnlyWhenAskedFor() {
    var id = put(LOGIN);
    var hidden = json("show", vault, id);
    assertFalse(hidden.out().contains("geheim"));
    assertEquals("ada", hidden.json().at("/login/username").asString());
    var open = json("show", vault, id, "--reveal");
    assertEquals("geheim-ß", open.json().at("/login/password").asString());
    assertTrue(open.json().get("attachments").isArray());
    var text = rig.run(PASSWORD + "\n", "show", vault, "Straße ☂", "--password-stdin", "--reveal");
    assertTrue(text.out().contains("password: geheim-ß"), text.out());
    var short8 = id.substring(0, 8);
    assertFalse(
        rig.run(PASSWORD + "\n", "show", "--password-stdin", vault, short8)
            .out()
            .contains("geheim"));
  }

  @Test
  void putChangesTheItemWhoseIdItCarries() {
    var id = put(LOGIN);
    var shown = json("show", vault, id).out().replace("Straße", "Gasse");
    assertEquals(id, put(shown));
    var after = json("show", vault, id, "--reveal").json();
    assertEquals("Gasse ☂", after.get("name").asString());
    assertEquals("geheim-ß", after.at("/login/password").asString());
    var changed = json("show", vault, id, "--reveal").out().replace("geheim-ß", "neu");
    put(changed);
    var history = json("show", vault, id, "--reveal").json().get("passwordHistory");
    assertEquals("geheim-ß", history.get(0).get("password").asString());
    assertEquals(1, json("list", vault).json().at("/items").size());
  }

  @Test
  void putReadsAFileAndRefusesWhatIsNoItem() throws IOException {
    var file = Files.writeString(rig.path("item.json"), LOGIN).toString();
    assertEquals(0, json("put", vault, "--file", file).code());
    assertEquals(8, input(PASSWORD + "\n{\"name\":1", "put", vault).code());
    assertEquals(8, input(PASSWORD + "\n{\"name\":\"x\"}", "put", vault).code());
    assertEquals(9, json("put", vault, "--file", file + "x").code());
    var lost = "{\"type\":2,\"name\":\"n\",\"folderId\":\"0f0e0d0c-1111-4222-8333-444455556666\"}";
    assertEquals(9, input(PASSWORD + "\n" + lost, "put", vault).code());
  }

  @Test
  void trashAndAway() {
    var id = put(LOGIN);
    assertEquals("{}\n", json("remove", vault, id).out());
    assertTrue(json("list", vault).json().at("/items/0/trashed").asBoolean());
    assertEquals("{}\n", json("restore", vault, id).out());
    assertFalse(json("list", vault).json().at("/items/0/trashed").asBoolean());
    assertEquals(0, json("remove", vault, id, "--forever").code());
    assertEquals(0, json("list", vault).json().at("/items").size());
    assertEquals(9, json("remove", vault, id).code());
    assertEquals(9, json("show", vault, id).code());
    assertEquals(9, json("restore", vault, "no such name").code());
  }

  @Test
  void namesHaveToBeUnambiguous() {
    put(LOGIN);
    put(LOGIN);
    assertEquals(10, json("show", vault, "Straße ☂").code());
  }

  @Test
  void attachmentsComeBackAsTheyWere() throws IOException {
    var id = put(LOGIN);
    var bytes = new byte[200_000];
    new Random(7).nextBytes(bytes);
    var file = Files.write(rig.path("büro.pdf"), bytes);
    assertEquals("{}\n", json("attach", vault, id, file.toString()).out());
    assertEquals(9, json("attach", vault, id, file + "x").code());
    var shown = json("show", vault, id).json().at("/attachments/0");
    assertEquals("büro.pdf", shown.get("fileName").asString());
    assertEquals(bytes.length, shown.get("size").asInt());
    var target = rig.path("out.pdf");
    assertEquals(0, json("extract", vault, id, "büro.pdf", target.toString()).code());
    assertEquals(-1, Files.mismatch(file, target));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    assertEquals(10, json("extract", vault, id, "büro.pdf", target.toString()).code());
    assertEquals(9, json("extract", vault, id, "none", rig.path("o2").toString()).code());
    assertFalse(Files.exists(rig.path("o2")));
    put(json("show", vault, id).out());
    assertEquals(1, json("show", vault, id).json().get("attachments").size());
  }

  @Test
  void verifyCounts() throws IOException {
    var id = put(LOGIN);
    var file = Files.writeString(rig.path("empty"), "");
    assertEquals(0, json("attach", vault, id, file.toString()).code());
    var verified = json("verify", vault);
    assertEquals(0, verified.code(), verified.err());
    assertEquals("{\"items\":1,\"folders\":0,\"attachments\":1,\"damaged\":[]}\n", verified.out());
  }

  @Test
  void passwordChangesAndOldOneOpensNothing() {
    var changed = input(PASSWORD + "\nanother long one\n", "password", vault);
    assertEquals(0, changed.code(), changed.err());
    assertEquals("{}\n", changed.out());
    var refused = json("list", vault);
    assertEquals(3, refused.code());
    assertEquals("{}\n", refused.out());
    assertTrue(refused.err().contains("wrong password"), refused.err());
    assertEquals(0, input("another long one\n", "list", vault).code());
    assertEquals(10, input("another long one\nshort\n", "password", vault).code());
  }

  @Test
  void salvageMakesANewVaultWithANewKey() {
    put(LOGIN);
    var saved = rig.path("saved.keyturn").toString();
    var salvaged = json("salvage", vault, saved);
    assertEquals(0, salvaged.code(), salvaged.err());
    assertEquals(1, salvaged.json().get("items").asInt());
    assertEquals(0, salvaged.json().get("lost").size());
    assertEquals(1, json("list", saved).json().at("/items").size());
    assertFalse(
        rig.run("", "--json", "info", saved)
            .json()
            .get("keyId")
            .equals(rig.run("", "--json", "info", vault).json().get("keyId")));
    assertEquals(10, json("salvage", vault, saved).code());
  }

  @Test
  void filesThatAreNoVault() throws IOException {
    var text = Files.writeString(rig.path("text"), "hello, this is no vault at all").toString();
    assertEquals(8, rig.run("", "info", text, "--json").code());
    assertEquals(9, rig.run("", "info", text + "x", "--json").code());
    assertEquals("{}\n", rig.run("", "info", text + "x", "--json").out());
    assertEquals(8, json("list", text).code());
    assertEquals(9, json("list", rig.path("missing").toString()).code());
  }
}
