package org.keyturn.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `frozen/v1.keyturn` was made once, with a rotation behind it, and never changes.
class FrozenVaultTest {
  private static final String PASSWORD = "gefrorenes Pa\u00dfwort \u2744";
  private static final UUID LOGIN = UUID.fromString("20000000-0000-4000-8000-000000000001");
  private static final UUID NOTE = UUID.fromString("20000000-0000-4000-8000-000000000002");
  private static final UUID CARD = UUID.fromString("20000000-0000-4000-8000-000000000003");
  private static final UUID KEY = UUID.fromString("20000000-0000-4000-8000-000000000005");
  private static final UUID FOLDER = UUID.fromString("10000000-0000-4000-8000-000000000001");

  @TempDir Path folder;
  private Path file;
  private VaultReader vault;

  @BeforeEach
  void open() throws Exception {
    file = folder.resolve("v1.keyturn");
    try (var in = FrozenVaultTest.class.getResourceAsStream("/frozen/v1.keyturn")) {
      Files.copy(in, file);
    }
    vault = new VaultReader(file, PASSWORD);
  }

  @AfterEach
  void close() throws Exception {
    vault.close();
  }

  @Test
  void holdsTheItems() throws Exception {
    assertEquals(
        List.of(LOGIN, NOTE, CARD, KEY), vault.rows(3).stream().map(VaultReader.Row::id).toList());
    var login = vault.find(3, LOGIN);
    var overview = vault.overview(login);
    assertEquals("Mail \u2709", overview.at("/name").asString());
    assertEquals("login", overview.at("/type").asString());
    assertEquals(FOLDER.toString(), overview.at("/folder").asString());
    assertEquals("two", overview.at("/tags/1").asString());
    assertEquals("ada@example.org", overview.at("/attributes/username").asString());
    assertEquals(1, overview.at("/uris/0/match").asInt());
    var secrets = vault.secrets(login);
    assertEquals("hunter2 \"quoted\"", secrets.at("/attributes/password").asString());
    assertEquals("before", secrets.at("/history/0/password").asString());
    assertEquals("two\nlines", secrets.at("/notes").asString());
    assertEquals("0000", secrets.at("/fields/1/value").asString());
    assertEquals("rpId", secrets.at("/passkeys/0/members/0").asString());
    assertEquals("[1,2]", secrets.at("/extras/1").asString());
    assertEquals(5_000, vault.secrets(vault.find(3, NOTE)).at("/notes").asString().length());
    assertEquals(
        "2026-11-23T00:00:00.123Z", vault.overview(vault.find(3, CARD)).at("/deleted").asString());
    assertEquals(
        "-----BEGIN\nkey\n-----END",
        vault.secrets(vault.find(3, KEY)).at("/attributes/privateKey").asString());
  }

  @Test
  void holdsFolderAndAttachments() throws Exception {
    assertEquals("Work/Servers", vault.overview(vault.find(4, FOLDER)).at("/name").asString());
    var files = vault.overview(vault.find(3, NOTE)).at("/attachments");
    assertEquals("two chunks.bin", files.at("/0/fileName").asString());
    var first = vault.find(5, UUID.fromString(files.at("/0/id").asString()));
    assertArrayEquals(expected(66_000), vault.attachment(first));
    assertEquals(NOTE.getLeastSignificantBits(), ByteBuffer.wrap(vault.first(first)).getLong(8));
    var second = vault.find(5, UUID.fromString(files.at("/1/id").asString()));
    assertArrayEquals(new byte[0], vault.attachment(second));
  }

  private static byte[] expected(int length) {
    var bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 % 251);
    }
    return bytes;
  }

  @Test
  void remembersItsRotationAndItsExport() throws Exception {
    assertEquals(2, vault.generation());
    var retired = ByteBuffer.wrap(vault.first(vault.rows(7).getFirst()));
    assertEquals(1, retired.getInt(16));
    var day = Instant.parse("2026-11-23T00:00:00.123Z");
    assertEquals(day.toEpochMilli(), retired.getLong(28));
    assertEquals(2, vault.rows(8).size());
    var export =
        new DataInputStream(new ByteArrayInputStream(vault.first(vault.rows(6).getFirst())));
    assertEquals(0, export.readByte());
    export.skipNBytes(32);
    assertEquals(32, export.readUTF().length());
    assertEquals(1, export.readInt());
    assertEquals("/frozen-vaults/old.keyturn-export", export.readUTF());
    assertEquals(day.toEpochMilli(), export.readLong());
    assertEquals("test-computer", export.readUTF());
    assertEquals(0, export.readByte());
    assertEquals(0, export.available());
    var aftermath = ByteBuffer.wrap(vault.first(vault.find(9, new UUID(0, 1))));
    assertEquals(day.toEpochMilli(), aftermath.getLong());
    assertEquals(0, aftermath.get());
  }

  @Test
  void opensWithItsPasswordOnly() {
    assertThrows(GeneralSecurityException.class, () -> new VaultReader(file, "another"));
  }

  /// `frozen/v2.keyturn` was made once with the key file beside it, and never changes.
  @Test
  void formatTwoOpensWithItsKeyFileOnly() throws Exception {
    var second = folder.resolve("v2.keyturn");
    byte[] secret;
    try (var in = FrozenVaultTest.class.getResourceAsStream("/frozen/v2.keyturn");
        var key = FrozenVaultTest.class.getResourceAsStream("/frozen/v2.key")) {
      Files.copy(in, second);
      secret = Crypto.madeKeyFile(new String(key.readAllBytes(), StandardCharsets.US_ASCII));
    }
    var password = "frozen with a key file";
    try (var reader = new VaultReader(second, password, secret)) {
      var item = reader.rows(3).getFirst();
      assertEquals("hunter2", reader.secrets(item).at("/attributes/password").asString());
    }
    secret[0] ^= 1;
    assertThrows(GeneralSecurityException.class, () -> new VaultReader(second, password, secret));
  }

  /// `frozen/v3.keyturn` was made once, with two records of a later program and a rotation, and
  /// never changes.
  @Test
  void formatThreeHoldsItsLineAndWhatALaterProgramWrote() throws Exception {
    var third = folder.resolve("v3.keyturn");
    try (var in = FrozenVaultTest.class.getResourceAsStream("/frozen/v3.keyturn")) {
      Files.copy(in, third);
    }
    try (var reader = new VaultReader(third, "frozen once more \u2744")) {
      var names = reader.states();
      assertEquals(2, reader.rows(13).size());
      assertEquals(reader.rows(1).getFirst().revision() - 1, names.size());
      assertEquals(names.size(), new HashSet<>(names).size());
      assertFalse(names.contains(reader.state()));
      assertEquals("text", reader.secrets(reader.rows(3).getFirst()).at("/notes").asString());
      var later = reader.rows(64).getFirst();
      assertEquals("of a later program", text(reader.first(later)));
      assertEquals(0, later.second().length);
      var last = reader.rows(127).getFirst();
      assertEquals("first part", text(reader.first(last)));
      assertEquals("second part", text(reader.second(last)));
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void isReadWithoutTheProgram() throws Exception {
    var classes =
        Path.of(FrozenVaultTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    var program =
        DescribedPredicate.describe(
            "classes of the program",
            (JavaClass one) ->
                one.getPackageName().startsWith("org.keyturn")
                    && !one.getPackageName().equals("org.keyturn.format"));
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat(program)
        .because("a reader that shares code with the writer proves nothing")
        .check(new ClassFileImporter().importPath(classes.resolve("org/keyturn/format")));
  }
}
