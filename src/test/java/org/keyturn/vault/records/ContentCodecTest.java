package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.SecretBytes;
import org.keyturn.model.ExportIdentity;
import org.keyturn.model.Scope;
import org.keyturn.model.VaultSettings;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.StreamHeader;
import org.keyturn.vault.records.Content.OfAftermath;
import org.keyturn.vault.records.Content.OfAttachment;
import org.keyturn.vault.records.Content.OfDraftKey;
import org.keyturn.vault.records.Content.OfExport;
import org.keyturn.vault.records.Content.OfImport;
import org.keyturn.vault.records.Content.OfRetiredKey;
import org.keyturn.vault.records.Content.OfStates;
import org.keyturn.vault.records.Content.OfVersions;

/// The bytes of each kind of record, as docs/vault-format.md lays them out.
class ContentCodecTest {
  private static final UUID ONE = new UUID(1, 2);
  private static final UUID OTHER = new UUID(3, 4);
  private static final String ONE_HEX = "00000000000000010000000000000002";
  private static final String OTHER_HEX = "00000000000000030000000000000004";
  private static final Instant WHEN = Instant.ofEpochMilli(0x010203040506L);
  private static final String WHEN_HEX = "0000010203040506";
  private static final String KEY_HEX = "0b".repeat(16);

  private static final String SETTINGS = "{\"trashDays\":30,\"versions\":20}";

  private static final OfExport WHOLE =
      new OfExport(
          new ExportIdentity(ExportIdentity.Kind.RESTRICTED, ONE, OTHER, KEY_HEX, 5),
          Path.of("p"),
          WHEN,
          "pc",
          false,
          new Scope.Whole());

  private static final String WHOLE_HEX =
      "00"
          + ONE_HEX
          + OTHER_HEX
          + "0020"
          + ascii(KEY_HEX)
          + "00000005"
          + "0001"
          + ascii("p")
          + WHEN_HEX
          + "0002"
          + ascii("pc")
          + "00";

  private static String ascii(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String encoded(Content content) {
    return HexFormat.of().formatHex(ContentCodec.encode(content));
  }

  private static Content decoded(Kind kind, String hex, byte[] second) {
    var row = new SealedRecord(kind, ONE, 1, KeyId.of(new byte[16]), new byte[0], second);
    return ContentCodec.decode(row, HexFormat.of().parseHex(hex));
  }

  private static Content decoded(RecordKind kind, String hex) {
    return decoded(kind, hex, new byte[0]);
  }

  private static void requireLayout(String hex, Content content) {
    assertEquals(hex, encoded(content));
    assertEquals(content, decoded((RecordKind) content.kind(), hex));
  }

  /// Every byte of such a record is needed.
  private static void requireAllOf(RecordKind kind, String hex) {
    for (int length = 0; length < hex.length(); length += 2) {
      var cut = hex.substring(0, length);
      assertThrows(RuntimeException.class, () -> decoded(kind, cut), cut);
    }
  }

  @Test
  void anExportOfTheWholeVault() {
    requireLayout(WHOLE_HEX, WHOLE);
    requireAllOf(RecordKind.EXPORT, WHOLE_HEX);
  }

  /// Its items stand behind everything else, up to the end.
  @Test
  void aPendingExportOfSomeItems() {
    var identity = new ExportIdentity(ExportIdentity.Kind.PROTECTED, ONE, OTHER, KEY_HEX, 5);
    var some =
        new OfExport(identity, Path.of("p"), WHEN, "pc", true, Scope.Items.of(List.of(OTHER, ONE)));
    var begin = "01" + WHOLE_HEX.substring(2, WHOLE_HEX.length() - 2) + "01";
    requireLayout(begin + OTHER_HEX + ONE_HEX, some);
    assertThrows(
        RuntimeException.class, () -> decoded(RecordKind.EXPORT, begin + OTHER_HEX + "00"));
  }

  @Test
  void anExportOfAKindThatDoesNotExistIsNone() {
    var other = "02" + WHOLE_HEX.substring(2);
    assertThrows(RuntimeException.class, () -> decoded(RecordKind.EXPORT, other));
  }

  @Test
  void aKeyThatRetired() {
    var content = new OfRetiredKey(KeyId.parse(KEY_HEX), 7, WHEN, Instant.EPOCH);
    var hex = KEY_HEX + "00000007" + WHEN_HEX + "0000000000000000";
    requireLayout(hex, content);
    requireAllOf(RecordKind.RETIRED_KEY, hex);
  }

  @Test
  void theDraftKeyOfAGeneration() {
    var began = "00000009" + "0003" + "010101" + "0002" + "0202";
    for (var ended : List.of(List.<Instant>of(), List.of(WHEN))) {
      var hex = began + (ended.isEmpty() ? "0000000000000000" : WHEN_HEX);
      try (var secret = SecretBytes.copyOf(new byte[] {2, 2})) {
        assertEquals(hex, encoded(new OfDraftKey(9, new byte[] {1, 1, 1}, secret, ended)));
      }
      var read = (OfDraftKey) decoded(RecordKind.DRAFT_KEY, hex);
      assertEquals(9, read.generation());
      assertArrayEquals(new byte[] {1, 1, 1}, read.publicKey());
      assertArrayEquals(new byte[] {2, 2}, read.privateKey().lend(byte[]::clone));
      assertEquals(ended, read.ended());
      read.privateKey().close();
    }
    requireAllOf(RecordKind.DRAFT_KEY, began + WHEN_HEX);
  }

  @Test
  void anAttachmentHasItsStreamInTheSecondPart() {
    var stream = new StreamHeader(new byte[32], 2, 99, new byte[16]);
    var content = new OfAttachment(ONE, 0x0102030405L, stream);
    var hex = ONE_HEX + "0000000102030405";
    assertEquals(hex, encoded(content));
    var read = (OfAttachment) decoded(RecordKind.ATTACHMENT, hex, stream.encode());
    assertEquals(ONE, read.item());
    assertEquals(0x0102030405L, read.size());
    assertEquals(2, read.stream().chunks());
    requireAllOf(RecordKind.ATTACHMENT, hex);
    assertThrows(RuntimeException.class, () -> decoded(RecordKind.ATTACHMENT, hex, new byte[59]));
  }

  @Test
  void versionsOfAnItem() {
    requireLayout(ONE_HEX + "00000003", new OfVersions(ONE, 3));
    requireAllOf(RecordKind.VERSIONS, ONE_HEX + "00000003");
  }

  @Test
  void theAftermathOfARotation() {
    requireLayout(WHEN_HEX + "00", new OfAftermath(WHEN, Content.Owed.NOTHING));
    requireLayout(WHEN_HEX + "02", new OfAftermath(WHEN, Content.Owed.CHECK_AFTER_START));
    requireAllOf(RecordKind.AFTERMATH, WHEN_HEX + "01");
    for (var owed : List.of("03", "ff")) {
      assertThrows(RuntimeException.class, () -> decoded(RecordKind.AFTERMATH, WHEN_HEX + owed));
    }
  }

  @Test
  void whatTakesAnImportBack() {
    var merged = new OfImport.Merged(OTHER, 4, 6, List.of(ONE));
    var settings = VaultSettings.DEFAULT;
    var content =
        new OfImport(
            WHEN, "csv", 8, List.of(ONE, OTHER), List.of(), List.of(merged), Optional.of(settings));
    var hex =
        WHEN_HEX
            + "0003"
            + ascii("csv")
            + "0000000000000008"
            + "00000002"
            + ONE_HEX
            + OTHER_HEX
            + "00000000"
            + "00000001"
            + OTHER_HEX
            + "00000004"
            + "00000006"
            + "00000001"
            + ONE_HEX
            + "0000001e"
            + ascii(SETTINGS);
    requireLayout(hex, content);
    requireAllOf(RecordKind.IMPORT, hex.substring(0, hex.length() - 2 * SETTINGS.length()));
  }

  @Test
  void anImportThatChangedNoSettings() {
    var content = new OfImport(WHEN, "", 8, List.of(), List.of(), List.of(), Optional.empty());
    var hex = WHEN_HEX + "0000" + "0000000000000008" + "00000000".repeat(4);
    requireLayout(hex, content);
    assertTrue(content.empty());
  }

  @Test
  void statesAreNothingButTheirNames() {
    assertEquals(
        ONE_HEX + OTHER_HEX, encoded(new OfStates(HexFormat.of().parseHex(ONE_HEX + OTHER_HEX))));
    for (int names : new int[] {1, 64}) {
      var read = (OfStates) decoded(RecordKind.STATES, ONE_HEX.repeat(names));
      assertEquals(16 * names, read.names().length);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 17, 65 * 16})
  void whatIsNoNumberOfStatesIsNone(int length) {
    assertThrows(RuntimeException.class, () -> decoded(RecordKind.STATES, "07".repeat(length)));
  }

  @Test
  void settingsItemsAndFoldersAreJson() {
    assertEquals(ascii(SETTINGS), encoded(new Content.OfSettings(VaultSettings.DEFAULT)));
    var folder = RecordsFixture.folder(5);
    assertEquals(
        "{\"id\":\"%s\",\"name\":\"folder 5\"}".formatted(RecordsFixture.id(5)),
        new String(ContentCodec.encode(folder), StandardCharsets.UTF_8));
    assertEquals(folder, decoded(RecordKind.FOLDER, encoded(folder)));
    var item = new Content.OfItem(RecordsFixture.note("note").overview());
    assertEquals(item, decoded(RecordKind.ITEM, encoded(item)));
    for (var kind : List.of(RecordKind.ITEM, RecordKind.FOLDER, RecordKind.SETTINGS)) {
      assertThrows(RuntimeException.class, () -> decoded(kind, ascii("[]")));
    }
  }

  @Test
  void whatALaterProgramWroteIsNeitherReadNorWritten() {
    var kind = new OpaqueKind(77);
    assertEquals(new Content.OfOpaque(kind), decoded(kind, "ffff", new byte[0]));
    assertThrows(
        IllegalArgumentException.class, () -> ContentCodec.encode(new Content.OfOpaque(kind)));
  }

  /// A path of another computer may be none here; a ledger with it is to be readable all the same.
  @Test
  void aPathThatIsNoneHereIsReadWithoutWhatMakesItSo() {
    // a zero character in modified UTF-8
    var hex =
        WHOLE_HEX.replace(
            "0001" + ascii("p") + WHEN_HEX, "0004" + ascii("a") + "c080" + ascii("b") + WHEN_HEX);
    var export = assertInstanceOf(OfExport.class, decoded(RecordKind.EXPORT, hex));
    assertEquals(Path.of("a_b"), export.path());
  }

  @Test
  void everyKindButThoseOfTheManifestHasAContent() {
    var none =
        Arrays.stream(RecordKind.values())
            .filter(kind -> kind != RecordKind.HEADER && kind != RecordKind.BUCKET)
            .filter(RecordKind::listed)
            .count();
    assertEquals(11, none);
    for (var kind : List.of(RecordKind.HEADER, RecordKind.BUCKET)) {
      assertThrows(IllegalArgumentException.class, () -> decoded(kind, "00".repeat(57)));
    }
  }
}
