package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.VaultKey;
import org.keyturn.model.DamageReason;
import org.keyturn.model.Failure;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// What holds a sealed part in its place.
class RecordCipherTest {
  private static final UUID VAULT = new UUID(1, 2);
  private static final UUID ID = new UUID(3, 4);
  private static final byte[] OVERVIEW = "overview".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SECRETS = "secrets".getBytes(StandardCharsets.US_ASCII);

  private final VaultKey key = VaultKey.generate();
  private final RecordCipher cipher = new RecordCipher(VAULT, key);

  @AfterEach
  void close() {
    key.close();
  }

  private static SealedRecord at(SealedRecord row, Kind kind, UUID id, long revision) {
    return new SealedRecord(kind, id, revision, row.keyId(), row.first(), row.second());
  }

  private static void requireClosed(RecordCipher cipher, SealedRecord row) {
    assertThrows(NotAuthentic.class, () -> cipher.openFirst(row));
    assertThrows(NotAuthentic.class, () -> cipher.openSecrets(row));
  }

  /// `KTAD`, vault, key, kind, id, revision, part.
  private byte[] data(int kind, long revision, int part) {
    var hex =
        "4b544144"
            + "00000000000000010000000000000002"
            + key.keyId().hex()
            + "%02x".formatted(kind)
            + "00000000000000030000000000000004"
            + "%016x".formatted(revision)
            + "%02x".formatted(part);
    return HexFormat.of().parseHex(hex);
  }

  @Test
  void aSealCoversThePlaceAsTheFormatLaysItOut() throws Exception {
    var row = cipher.sealItem(ID, 0x0102030405060708L, OVERVIEW, SECRETS);
    var sealer = key.sealer();
    long revision = 0x0102030405060708L;
    assertEquals(62, data(3, revision, 1).length);
    assertArrayEquals(OVERVIEW, sealer.open("item", data(3, revision, 1), row.first()));
    assertArrayEquals(SECRETS, sealer.open("item", data(3, revision, 2), row.second()));
    var opaque = cipher.sealParts(new OpaqueKind(100), ID, 7, OVERVIEW, Optional.of(SECRETS));
    assertArrayEquals(OVERVIEW, sealer.open("opaque-100", data(100, 7, 1), opaque.first()));
    assertArrayEquals(SECRETS, sealer.open("opaque-100", data(100, 7, 2), opaque.second()));
  }

  @Test
  void aRowNamesItsPlaceAndKey() throws Exception {
    var row = cipher.sealItem(ID, 7, OVERVIEW, SECRETS);
    assertEquals(RecordKind.ITEM, row.kind());
    assertEquals(ID, row.id());
    assertEquals(7, row.revision());
    assertEquals(key.keyId(), row.keyId());
    assertArrayEquals(OVERVIEW, cipher.openFirst(row));
    try (var secrets = cipher.openSecrets(row)) {
      assertArrayEquals(SECRETS, secrets.bytes());
    }
  }

  @Test
  void aPartOpensAtItsPlaceAlone() {
    var row = cipher.sealItem(ID, 7, OVERVIEW, SECRETS);
    var overview = row.first();
    var swapped = new SealedRecord(RecordKind.ITEM, ID, 7, row.keyId(), row.second(), overview);
    for (var other :
        List.of(
            at(row, RecordKind.VERSIONS, ID, 7),
            at(row, RecordKind.ITEM, new UUID(3, 5), 7),
            at(row, RecordKind.ITEM, ID, 8),
            at(row, new OpaqueKind(64), ID, 7),
            swapped)) {
      requireClosed(cipher, other);
    }
  }

  @Test
  void noOtherVaultOrKeyOpensIt() {
    var row = cipher.sealItem(ID, 7, OVERVIEW, SECRETS);
    requireClosed(new RecordCipher(new UUID(1, 3), key), row);
    try (var other = VaultKey.generate()) {
      requireClosed(new RecordCipher(VAULT, other), row);
    }
  }

  /// A chunk is held by its attachment's id and revision, and by its number.
  @Test
  void aChunkOpensInItsAttachmentAlone() throws Exception {
    byte[] sealed;
    byte[] salt;
    try (var sealer = cipher.chunkSealer(ID, 7)) {
      sealed = sealer.seal(SECRETS, SECRETS.length, true);
      salt = sealer.salt();
    }
    try (var opener = cipher.chunkOpener(ID, 7, salt)) {
      assertArrayEquals(SECRETS, opener.open(sealed, true));
    }
    for (var other :
        List.of(
            cipher.chunkOpener(ID, 8, salt),
            cipher.chunkOpener(new UUID(3, 5), 7, salt),
            new RecordCipher(new UUID(1, 3), key).chunkOpener(ID, 7, salt))) {
      try (other) {
        assertThrows(NotAuthentic.class, () -> other.open(sealed, true));
      }
    }
    try (var opener = cipher.chunkOpener(ID, 7, salt)) {
      assertThrows(NotAuthentic.class, () -> opener.open(sealed, false));
    }
  }

  @Test
  void sealedOnceMoreItIsNotTheSame() {
    var row = cipher.sealItem(ID, 7, OVERVIEW, SECRETS);
    var again = cipher.sealItem(ID, 7, OVERVIEW, SECRETS);
    assertFalse(Arrays.equals(row.first(), again.first()));
    assertFalse(Arrays.equals(row.second(), again.second()));
  }

  /// Two computers that bring copies of one vault to the present format come to the same bytes.
  @Test
  void sealedRepeatablyItIs() throws Exception {
    var row = cipher.sealRepeatably(RecordKind.BUCKET, ID, 7, OVERVIEW);
    try (var copy = key.copy()) {
      var again = new RecordCipher(VAULT, copy).sealRepeatably(RecordKind.BUCKET, ID, 7, OVERVIEW);
      assertArrayEquals(row.first(), again.first());
    }
    assertArrayEquals(OVERVIEW, cipher.openFirst(row));
    for (var other :
        List.of(
            cipher.sealRepeatably(RecordKind.BUCKET, ID, 8, OVERVIEW),
            cipher.sealRepeatably(RecordKind.HEADER, ID, 7, OVERVIEW),
            cipher.sealRepeatably(RecordKind.BUCKET, ID, 7, SECRETS))) {
      assertFalse(Arrays.equals(row.first(), 0, 32, other.first(), 0, 32), "the salt of another");
    }
  }

  @Test
  void whatALaterProgramWroteNeedsNoSecondPart() throws Exception {
    var row = cipher.sealParts(new OpaqueKind(64), ID, 7, OVERVIEW, Optional.empty());
    assertEquals(0, row.second().length);
    assertEquals(new Content.OfOpaque(new OpaqueKind(64)), cipher.open(row));
    var second = cipher.sealParts(new OpaqueKind(64), ID, 7, OVERVIEW, Optional.of(new byte[0]));
    try (var empty = cipher.openSecrets(second)) {
      assertEquals(0, empty.bytes().length);
    }
  }

  /// Authentic bytes that make no sense are damage like any other.
  @Test
  void whatMakesNoSenseIsNotAuthentic() {
    var row = cipher.sealItem(ID, 7, new byte[] {'{'}, SECRETS);
    assertThrows(NotAuthentic.class, () -> cipher.open(row));
    for (var kind : List.of(RecordKind.HEADER, RecordKind.BUCKET)) {
      var manifest = cipher.sealRaw(kind, ID, 7, new byte[57], new byte[0]);
      assertThrows(NotAuthentic.class, () -> cipher.open(manifest));
    }
  }

  @Test
  void aNoteOpensUnderItsPurposeAndIdAlone() throws Exception {
    var note = cipher.sealNote("presence", ID, SECRETS);
    assertArrayEquals(SECRETS, cipher.openNote("presence", ID, note));
    var data = HexFormat.of().formatHex(data(0, 0, 0));
    var covered = HexFormat.of().parseHex(data.substring(0, 72) + data.substring(74, 106));
    assertArrayEquals(SECRETS, key.sealer().open("presence", covered, note));
    assertThrows(NotAuthentic.class, () -> cipher.openNote("absence", ID, note));
    assertThrows(NotAuthentic.class, () -> cipher.openNote("presence", VAULT, note));
  }

  @Test
  void aRowThatDoesNotOpenIsNamed() {
    var row = cipher.sealItem(ID, 7, OVERVIEW, SECRETS);
    var named = new Failure.DamagedRecord(RecordKind.ITEM, ID, DamageReason.ALTERED);
    assertEquals(
        new Failure.Damaged(Failure.Part.RECORDS, List.of(named)),
        RecordCipher.altered(row).failure());
  }

  @Test
  void underAClosedKeyNothingOpens() {
    var row = cipher.sealItem(ID, 7, OVERVIEW, SECRETS);
    key.close();
    assertThrows(IllegalStateException.class, () -> cipher.openFirst(row));
    assertThrows(IllegalStateException.class, () -> cipher.sealNote("presence", ID, SECRETS));
  }
}
