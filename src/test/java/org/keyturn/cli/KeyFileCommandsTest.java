package org.keyturn.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keyturn.CliRig;

class KeyFileCommandsTest extends CliTest {
  private static final String NEXT = "an even longer one";
  private static final String OPTION = "--vault-key-file";

  private String file;
  private String photo;
  private String both;

  @BeforeEach
  void make() throws IOException {
    file = rig.path("key").toString();
    photo = Files.write(rig.path("photo.jpg"), new byte[] {1, 2, 3}).toString();
    both = rig.path("both.keyturn").toString();
    var made = rig.run("", "keyfile", file, "--json");
    assertEquals(0, made.code(), made.err());
    assertEquals("{}\n", made.out());
    var created = json("create", both, OPTION, file);
    assertEquals(0, created.code(), created.err());
  }

  private CliRig.Result unlocked(String keyFile, String... arguments) {
    var before = List.of(OPTION, keyFile);
    return json(Stream.concat(before.stream(), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void aKeyFileNeverOverwritesAndIsNeverAVault() throws IOException {
    var before = Files.readString(rig.path("key"));
    assertEquals(10, rig.run("", "keyfile", file).code());
    assertEquals(before, Files.readString(rig.path("key")));
    assertEquals(10, rig.run("", "keyfile", rig.path("k.keyturn").toString()).code());
    assertEquals(10, json("list", both, OPTION, vault).code());
  }

  @Test
  void theVaultSaysInTheClearWhetherItNeedsOne() {
    assertTrue(rig.run("", "info", both, "--json").json().get("keyFile").asBoolean());
    assertFalse(rig.run("", "info", vault, "--json").json().get("keyFile").asBoolean());
    assertTrue(rig.run("", "info", both).out().contains("key file: needed"));
  }

  @Test
  void theOptionStandsBeforeOrAfterTheCommand() {
    assertEquals(0, json("list", both, OPTION, file).code());
    assertEquals(0, json("list", both, OPTION + "=" + file).code());
    assertEquals(0, unlocked(file, "list", both).code());
    assertEquals(0, json(OPTION + "=" + file, "list", both).code());
  }

  @Test
  void eachTroubleHasItsCode() throws IOException {
    var without = json("list", both);
    assertEquals(10, without.code());
    assertTrue(without.err().contains("needs its key file"), without.err());
    var nobodyAsked = rig.typed(List.of(), "list", both);
    assertEquals(10, nobodyAsked.code());
    assertTrue(nobodyAsked.err().contains("needs its key file"), nobodyAsked.err());
    var wrong = json("list", both, OPTION, photo);
    assertEquals(3, wrong.code());
    assertTrue(wrong.err().contains("Wrong master password or key file"), wrong.err());
    assertEquals(3, input("another one\n", "list", both, OPTION, file).code());
    assertEquals(9, json("list", both, OPTION, rig.path("none").toString()).code());
    assertEquals(10, json("list", both, OPTION, home.toString()).code());
    var text = Files.readString(rig.path("key"));
    Files.writeString(rig.path("key"), text.substring(0, text.length() - 3));
    assertEquals(4, json("list", both, OPTION, file).code());
  }

  /// Whatever one copy of the clear header claims, the vault opens with what opens the other one.
  @Test
  void oneForgedCopyThatClaimsNoKeyFileShutsNobodyOut() throws Exception {
    for (var table : List.of("header_a", "header_b")) {
      claimNoKeyFile(table);
      assertFalse(rig.run("", "info", both, "--json").json().get("keyFile").asBoolean());
      var without = json("list", both);
      assertEquals(3, without.code(), without.err());
      assertTrue(without.err().contains("Wrong master password or key file"), without.err());
      var listed = json("list", both, OPTION, file);
      assertEquals(0, listed.code(), listed.err());
      assertFalse(listed.err().contains("has no key file"), listed.err());
      assertTrue(rig.run("", "info", both, "--json").json().get("keyFile").asBoolean(), "mended");
    }
  }

  private void claimNoKeyFile(String table) throws Exception {
    try (var database = DriverManager.getConnection("jdbc:sqlite:" + both)) {
      byte[] header;
      try (var rows = database.createStatement().executeQuery("SELECT bytes FROM header_a")) {
        header = rows.getBytes(1);
      }
      var claims = ByteBuffer.wrap(header).put(22, (byte) 1).putLong(67, 1_000).array();
      try (var update =
          database.prepareStatement("UPDATE " + table + " SET bytes = ?, checksum = ?")) {
        update.setBytes(1, claims);
        update.setBytes(2, MessageDigest.getInstance("SHA-256").digest(claims));
        assertEquals(1, update.executeUpdate());
      }
    }
  }

  @Test
  void oneThatTheVaultHasNotIsPassedOver() {
    var listed = json("list", vault, OPTION, file);
    assertEquals(0, listed.code(), listed.err());
    assertTrue(listed.err().contains("has no key file"), listed.err());
    var changed = input(PASSWORD + "\n" + NEXT + "\n", "password", vault, OPTION, file);
    assertEquals(0, changed.code(), changed.err());
    assertEquals(0, input(NEXT + "\n", "list", vault).code(), "nothing was added in passing");
  }

  @Test
  void passwordChangesTheFileAlone() {
    var changed =
        unlocked(file, "password", both, "--keep-password", "--new-vault-key-file", photo);
    assertEquals(0, changed.code(), changed.err());
    assertEquals(3, unlocked(file, "list", both).code());
    assertEquals(0, unlocked(photo, "list", both).code());
    var kept = input(PASSWORD + "\n" + NEXT + "\n", "password", both, OPTION, photo);
    assertEquals(0, kept.code(), kept.err());
    assertEquals(0, input(NEXT + "\n", "list", both, OPTION, photo).code());
  }

  @Test
  void aRotationTakesAwayAndGives() {
    var gone = unlocked(file, "rotate", both, "--no-vault-key-file", "--keep-backup");
    assertEquals(0, gone.code(), gone.err());
    assertEquals(0, json("list", both).code());
    var given = json("rotate", both, "--new-vault-key-file", photo);
    assertEquals(0, given.code(), given.err());
    assertEquals(10, json("list", both).code());
    assertEquals(0, unlocked(photo, "list", both).code());
    var kept = unlocked(photo, "rotate", both);
    assertEquals(0, kept.code(), kept.err());
    assertEquals(0, unlocked(photo, "verify", both).code());
  }

  @Test
  void salvageKeepsBoth() {
    var saved = rig.path("saved.keyturn").toString();
    assertEquals(10, json("salvage", both, saved).code());
    assertEquals(0, unlocked(file, "salvage", both, saved).code());
    assertEquals(10, json("list", saved).code());
    assertEquals(0, unlocked(file, "list", saved).code());
  }

  @Test
  void contradictionsAreTwo() {
    assertEquals(
        2,
        unlocked(file, "rotate", both, "--no-vault-key-file", "--new-vault-key-file", photo)
            .code());
    assertEquals(2, unlocked(file, "password", both, "--keep-password").code());
    assertEquals(2, json("list", both, OPTION).code());
  }

  @Test
  void openRemembersWhichFileOpensTheVault() {
    var lines =
        String.join(
            "\n",
            PASSWORD,
            "list",
            "rotate --new-vault-key-file " + photo,
            "unlock",
            PASSWORD,
            "password --keep-password --no-vault-key-file",
            "lock",
            "unlock",
            PASSWORD,
            "password --keep-password --new-vault-key-file " + file,
            "lock",
            "unlock --vault-key-file " + photo,
            PASSWORD,
            "unlock --vault-key-file " + file,
            PASSWORD,
            "list",
            "");
    var said = rig.run(lines, "open", both, OPTION, file, "--password-stdin");
    assertEquals(0, said.code(), said.err());
    var codes = said.out().lines().filter(line -> line.startsWith("= ")).toList();
    assertEquals(
        List.of("= 0", "= 0", "= 0", "= 0", "= 0", "= 0", "= 0", "= 0", "= 3", "= 0", "= 0"),
        codes,
        said.err());
  }

  @Test
  void germanSaysItToo() {
    var german = rig.in(Locale.GERMAN).run(PASSWORD + "\n", "list", both, "--password-stdin");
    assertTrue(german.err().contains("Dieser Tresor braucht seine Schlüsseldatei"), german.err());
  }
}
