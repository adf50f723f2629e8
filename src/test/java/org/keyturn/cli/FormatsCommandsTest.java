package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormatsCommandsTest extends CliTest {
  private static final Path INTEROP =
      Path.of("src/test/resources/interop/bitwarden").toAbsolutePath();

  @Test
  void everyFormatHasAName() {
    var names = new ArrayList<String>();
    var answer = json("formats");
    assertEquals(0, answer.code(), answer.err());
    answer.json().get("formats").forEach(format -> names.add(format.get("name").asString()));
    assertTrue(
        names.containsAll(
            List.of(
                "keyturn-restricted",
                "keyturn-protected",
                "bitwarden-json",
                "bitwarden-csv",
                "bitwarden-protected",
                "bitwarden-zip",
                "kdbx",
                "keepass-xml",
                "csv",
                "1password-1pux",
                "lastpass-csv",
                "protonpass-zip")),
        names.toString());
  }

  @Test
  void aTableIsImportedAsItIsKnownOrExplained() throws IOException {
    var known = json("import", vault, INTEROP + "/imports/lastpass.csv");
    assertEquals(4, known.json().get("imported").asInt(), known.err());
    var again = json("import", vault, INTEROP + "/imports/lastpass.csv");
    assertEquals(4, again.json().get("skipped").asInt(), again.err());
    var file = Files.writeString(rig.path("t.csv"), "Seite;Wer;Was\nEins;u;geheim\n").toString();
    assertEquals(10, json("import", vault, file).code());
    var wrong = json("import", vault, file, "--map", "Seite=nothing");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("username"), wrong.err());
    assertEquals(10, json("import", vault, file, "--map", "Nirgends=name").code());
    var mapped =
        json(
            "import",
            vault,
            file,
            "--map",
            "Seite=name",
            "--map",
            "Wer=username",
            "--map",
            "Was=password");
    assertEquals(1, mapped.json().get("imported").asInt(), mapped.err());
    var shown = json("show", vault, "Eins", "--reveal").json();
    assertEquals("geheim", shown.at("/login/password").asString());
    assertEquals(8, json("import", vault, file, "--format", "chrome-csv").code());
    assertEquals(2, json("import", vault, file, "--key-file", file).code());
    var json = INTEROP + "/account-pbkdf2/unencrypted.json";
    assertEquals(2, json("import", vault, json, "--map", "a=name").code());
    var kept = json("import", vault, INTEROP + "/imports/lastpass.csv", "--duplicates", "keep");
    assertEquals(4, kept.json().get("imported").asInt(), kept.err());
  }

  @Test
  void everyWriterTellsItsLossesAndKeepsItsFileToItsOwner() throws IOException {
    assertEquals(0, json("import", vault, INTEROP + "/account-pbkdf2/unencrypted.json").code());
    for (var name : List.of("bitwarden-csv", "bitwarden-zip", "csv")) {
      var file = rig.path(name);
      var refused = json("export", vault, file.toString(), "--format", name);
      assertEquals(10, refused.code());
      var done = json("export", vault, file.toString(), "--format", name, "--unencrypted");
      assertEquals(0, done.code(), done.err());
      assertTrue(done.err().contains("trash"), done.err());
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      assertEquals(
          10, json("export", vault, file.toString(), "--format", name, "--unencrypted").code());
    }
  }

  @Test
  void bitwardensProtectedFileGoesRound() throws IOException {
    put(NOTE);
    var file = rig.path("p.json").toString();
    assertEquals(10, json("export", vault, file, "--format", "bitwarden-protected").code());
    assertFalse(Files.exists(Path.of(file)));
    var made =
        input(
            PASSWORD + "\npw of file\n",
            "export",
            vault,
            file,
            "--format",
            "bitwarden-protected",
            "--kdf",
            "pbkdf2");
    assertEquals(0, made.code(), made.err());
    assertTrue(Files.readString(Path.of(file)).contains("\"kdfType\": 0"));
    var other = rig.path("other.keyturn").toString();
    assertEquals(0, json("create", other).code());
    var done = input(PASSWORD + "\npw of file\n", "import", other, file);
    assertEquals(1, done.json().get("imported").asInt(), done.err());
    assertEquals(
        2,
        json("export", vault, file + "2", "--format", "csv", "--unencrypted", "--kdf", "pbkdf2")
            .code());
  }

  @Test
  void aKeepassDatabaseGoesRound() throws IOException {
    put(NOTE);
    var file = rig.path("v.kdbx").toString();
    assertEquals(10, json("export", vault, file, "--format", "kdbx").code());
    var made =
        input(
            PASSWORD + "\npw of file\n",
            "export",
            vault,
            file,
            "--format",
            "kdbx",
            "--cipher",
            "chacha20");
    assertEquals(0, made.code(), made.err());
    var other = rig.path("other.keyturn").toString();
    assertEquals(0, json("create", other).code());
    assertEquals(3, json("import", other, file).code());
    var done = input(PASSWORD + "\npw of file\n", "import", other, file);
    assertEquals(1, done.json().get("imported").asInt(), done.err());
  }
}
