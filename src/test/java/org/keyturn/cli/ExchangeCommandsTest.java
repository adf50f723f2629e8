package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExchangeCommandsTest extends CliTest {
  private static final Path BITWARDEN =
      Path.of("src/test/resources/interop/bitwarden").toAbsolutePath();
  private static final String PLAIN = BITWARDEN + "/account-pbkdf2/unencrypted.json";
  private static final String SEALED = BITWARDEN + "/account-pbkdf2/password-protected.json";
  private static final String FOREIGN = BITWARDEN + "/account-pbkdf2/account-restricted.json";

  private int itemsIn(String file) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(Path.of(file))).get("items").size();
  }

  @Test
  void plainBitwardenFileComesInOnce() throws IOException {
    var dry = json("import", vault, PLAIN, "--dry-run");
    assertEquals(itemsIn(PLAIN), dry.json().get("imported").asInt());
    assertEquals(0, json("list", vault).json().get("items").size());
    var done = json("import", vault, PLAIN);
    assertEquals(0, done.code(), done.err());
    assertEquals(itemsIn(PLAIN), done.json().get("imported").asInt());
    assertTrue(done.json().get("folders").asInt() > 0);
    assertEquals(0, done.json().get("problems").size());
    var again = json("import", vault, PLAIN);
    assertEquals(0, again.json().get("imported").asInt());
    assertEquals(itemsIn(PLAIN), again.json().get("skipped").asInt());
    assertEquals(itemsIn(PLAIN), json("list", vault).json().get("items").size());
  }

  @Test
  void protectedBitwardenFileNeedsItsPassword() {
    assertEquals(10, json("import", vault, SEALED).code());
    var wrong = input(PASSWORD + "\nnot this\n", "import", vault, SEALED);
    assertEquals(3, wrong.code(), wrong.err());
    assertTrue(wrong.err().contains("Wrong password of the file"), wrong.err());
    var done = input(PASSWORD + "\nexport password\nunused\n", "import", vault, SEALED);
    assertEquals(0, done.code(), done.err());
    assertTrue(done.json().get("imported").asInt() > 0);
  }

  @Test
  void accountRestrictedBitwardenFileIsRefusedInSoManyWords() {
    var refused = json("import", vault, FOREIGN);
    assertEquals(10, refused.code());
    assertTrue(
        refused
            .err()
            .contains(
                "account-restricted Bitwarden file cannot be opened without that account's key"),
        refused.err());
  }

  @Test
  void filesThatCannotBeImported() throws IOException {
    assertEquals(9, json("import", vault, home + "/none").code());
    var text = Files.writeString(rig.path("text"), "hello").toString();
    assertEquals(8, json("import", vault, text).code());
    assertEquals(8, json("import", vault, vault).code());
    assertEquals(8, json("import", vault, PLAIN, "--format", "keyturn-protected").code());
    assertEquals(2, json("import", vault, PLAIN, "--format", "nothing").code());
    assertEquals(8, json("import", vault, PLAIN, "--format", "csv").code());
    assertEquals(0, json("import", vault, PLAIN, "--format", "bitwarden-json").code());
    assertEquals(4, json("import", vault, BITWARDEN + "/bad/01-truncated.json").code());
  }

  @Test
  void unusableItemsBecomeProblems() throws IOException {
    var file =
        Files.writeString(
            rig.path("some.json"),
            "{\"encrypted\":false,\"items\":[{\"type\":2,\"name\":\"a\"},{\"type\":99},7]}");
    var done = json("import", vault, file.toString());
    assertEquals(0, done.code(), done.err());
    assertEquals(1, done.json().get("imported").asInt());
    assertEquals(2, done.json().get("problems").size());
    assertTrue(done.json().at("/problems/0/where").asString().startsWith("items[1]"));
    assertFalse(done.json().at("/problems/0/reason").asString().isEmpty());
  }

  @Test
  void whatCouldNotBeTakenIsToldByItsName() throws IOException {
    var file =
        Files.writeString(
            rig.path("some.json"),
            "{\"encrypted\":false,\"items\":[{\"type\":2,\"name\":\"a\"},{\"type\":99,\"name\":\"Shop\"}]}");
    assertEquals(
        "Shop", json("import", vault, file.toString()).json().at("/problems/0/name").asString());
  }

  @Test
  void filesWithoutAReaderAndFoldersAreRefusedByTheirName() throws IOException {
    var bcup = Files.writeString(rig.path("old.bcup"), "b~>buttercup/bU2FsdGVk");
    for (var insisted : new String[][] {{}, {"--format", "kdbx"}, {"--format", "buttercup-bcup"}}) {
      var args = new ArrayList<>(List.of("import", vault, bcup.toString()));
      args.addAll(Arrays.asList(insisted));
      var refused = json(args.toArray(String[]::new));
      assertEquals(8, refused.code(), refused.err());
      assertTrue(refused.err().contains("Buttercup"), refused.err());
    }
    var whole = rig.path("x.opvault");
    var folder = Files.createDirectories(whole.resolve("default"));
    assertEquals(8, json("import", vault, folder.toString()).code());
    Files.writeString(folder.resolve("profile.js"), "var profile={};");
    var opvault = json("import", vault, whole.toString());
    assertEquals(8, opvault.code(), opvault.err());
    assertTrue(opvault.err().contains("OPVault"), opvault.err());
  }

  @Test
  void aTableOfWhichNoRecordFitsStoresNothing() throws IOException {
    var file =
        Files.writeString(
            rig.path("some.csv"), "name,url,username,password\nOne,https://a.example,u\nTwo\n");
    assertEquals(8, json("import", vault, file.toString()).code());
    assertEquals(0, json("list", vault).json().get("items").size());
  }

  @Test
  void restrictedExportGoesRoundAndBelongsToItsVault() throws IOException {
    assertEquals(0, json("import", vault, PLAIN).code());
    var file = rig.path("a.keyturn-export");
    var made = json("export", vault, file.toString(), "--format", "keyturn-restricted");
    assertEquals(0, made.code(), made.err());
    assertEquals("{}\n", made.out());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    var taken = json("export", vault, file.toString(), "--format", "keyturn-restricted");
    assertEquals(10, taken.code());
    var back = json("import", vault, file.toString());
    assertEquals(itemsIn(PLAIN), back.json().get("skipped").asInt(), back.err());
    var other = rig.path("other.keyturn").toString();
    assertEquals(0, json("create", other).code());
    var foreign = json("import", other, file.toString());
    assertEquals(10, foreign.code());
    assertTrue(foreign.err().contains("another vault"), foreign.err());
    var entry = json("exports", vault).json().at("/exports/0");
    assertEquals(file.toString(), entry.get("path").asString());
    assertEquals("keyturn-restricted", entry.get("kind").asString());
    assertFalse(entry.get("stale").asBoolean());
    assertEquals(32, entry.get("keyId").asString().length());
    assertTrue(entry.has("created"));
  }

  @Test
  void protectedExportOpensAnywhereWithItsPassword() throws IOException {
    put(NOTE);
    var file = rig.path("b.keyturn-export").toString();
    var made =
        input(PASSWORD + "\npw of file\n", "export", vault, file, "--format", "keyturn-protected");
    assertEquals(0, made.code(), made.err());
    var other = rig.path("other.keyturn").toString();
    assertEquals(0, json("create", other).code());
    assertEquals(3, input(PASSWORD + "\nwrong\n", "import", other, file).code());
    assertEquals(10, json("import", other, file).code());
    var done = input(PASSWORD + "\npw of file\n", "import", other, file);
    assertEquals(1, done.json().get("imported").asInt(), done.err());
    var bytes = Files.readAllBytes(Path.of(file));
    var cut = Files.write(rig.path("cut"), Arrays.copyOf(bytes, bytes.length - 20)).toString();
    assertEquals(4, input(PASSWORD + "\npw of file\n", "import", other, cut).code());
  }

  @Test
  void plainExportHasToBeConfirmed() throws IOException {
    put(NOTE);
    var file = rig.path("plain.json");
    var refused = json("export", vault, file.toString(), "--format", "bitwarden-json");
    assertEquals(10, refused.code());
    assertTrue(refused.err().contains("--unencrypted"), refused.err());
    assertFalse(Files.exists(file));
    var done =
        json("export", vault, file.toString(), "--format", "bitwarden-json", "--unencrypted");
    assertEquals(0, done.code(), done.err());
    assertTrue(Files.readString(file).contains("geheim"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(2, json("export", vault, file + "2", "--format", "zip").code());
    assertEquals(2, json("export", vault, file + "2").code());
    var nowhere = home + "/none/plain.json";
    var lost = json("export", vault, nowhere, "--format", "bitwarden-json", "--unencrypted");
    assertEquals(9, lost.code());
  }
}
