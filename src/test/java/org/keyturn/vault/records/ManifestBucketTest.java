package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keyturn.crypto.KeyId;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Kind;
import org.keyturn.store.OpaqueKind;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// One list of the manifest: which kinds it may name, and its bytes.
class ManifestBucketTest {
  private static final UUID LOW = new UUID(0x0700000000000000L, 1);
  private static final UUID HIGH = new UUID(0x07ff000000000000L, -1);

  private static byte[] list(int kind) {
    return ByteBuffer.allocate(57).put((byte) kind).putLong(17, 5).array();
  }

  private static SealedRecord row(Kind kind, UUID id, long revision, String first, String second) {
    var hex = HexFormat.of();
    var none = KeyId.of(new byte[16]);
    return new SealedRecord(kind, id, revision, none, hex.parseHex(first), hex.parseHex(second));
  }

  private static void put(ManifestBucket bucket, SealedRecord row) {
    bucket.put(row, ManifestBucket.hash(row));
  }

  @Test
  void keepsTheKindsOfLaterPrograms() throws Exception {
    for (int kind : new int[] {3, 13, 64, 100, 127}) {
      assertArrayEquals(list(kind), ManifestBucket.decode(list(kind)).encode());
    }
  }

  @Test
  void leavesItToANewerProgramToTouchTheOthers() {
    for (int kind : new int[] {128, 200, 255}) {
      var failed = assertThrows(Failed.class, () -> ManifestBucket.decode(list(kind)));
      assertEquals(new Failure.TooNew(kind, 127), failed.failure());
    }
  }

  @Test
  void knowsNoOthers() {
    for (int kind : new int[] {0, 14, 63}) {
      assertThrows(NotAuthentic.class, () -> ManifestBucket.decode(list(kind)));
    }
  }

  @Test
  void isMadeOfWholeEntries() throws Exception {
    assertEquals(0, ManifestBucket.decode(new byte[0]).encode().length);
    for (int length : new int[] {1, 56, 58, 113}) {
      assertThrows(NotAuthentic.class, () -> ManifestBucket.decode(new byte[length]));
    }
  }

  /// The parts are parted by the length of the first, so that no byte can change sides.
  @Test
  void aHashCoversBothPartsAndWhereTheyMeet() throws Exception {
    var covered = HexFormat.of().parseHex("00000002" + "aabb" + "cc");
    var digest = MessageDigest.getInstance("SHA-256").digest(covered);
    assertArrayEquals(digest, ManifestBucket.hash(row(RecordKind.ITEM, LOW, 1, "aabb", "cc")));
    var moved = ManifestBucket.hash(row(RecordKind.ITEM, LOW, 1, "aa", "bbcc"));
    assertFalse(MessageDigest.isEqual(digest, moved));
  }

  @Test
  void entriesStandInTheOrderOfKindAndId() throws Exception {
    var bucket = new ManifestBucket();
    var last = row(new OpaqueKind(64), LOW, 3, "01", "");
    var second = row(RecordKind.ITEM, HIGH, 0x0102030405060708L, "02", "03");
    var first = row(RecordKind.ITEM, LOW, 2, "04", "");
    for (var row : new SealedRecord[] {last, second, first}) {
      put(bucket, row);
    }
    var hex = HexFormat.of();
    assertEquals(
        "03"
            + "07000000000000000000000000000001"
            + "0000000000000002"
            + hex.formatHex(ManifestBucket.hash(first))
            + "03"
            + "07ff000000000000ffffffffffffffff"
            + "0102030405060708"
            + hex.formatHex(ManifestBucket.hash(second))
            + "40"
            + "07000000000000000000000000000001"
            + "0000000000000003"
            + hex.formatHex(ManifestBucket.hash(last)),
        hex.formatHex(bucket.encode()));
    var read = ManifestBucket.decode(bucket.encode());
    assertArrayEquals(bucket.encode(), read.encode());
    read.remove(RecordKind.ITEM, LOW);
    assertTrue(read.find(RecordKind.ITEM, LOW).isEmpty());
    assertTrue(read.find(new OpaqueKind(64), LOW).isPresent());
  }

  @Test
  void whatIsListedIsOneRowOfOneRevision() {
    var bucket = new ManifestBucket();
    put(bucket, row(RecordKind.ITEM, LOW, 4, "01", "02"));
    put(bucket, row(RecordKind.ITEM, LOW, 5, "01", "02"));
    var listed = bucket.find(RecordKind.ITEM, LOW).orElseThrow();
    assertEquals(1, bucket.places().size());
    assertTrue(listed.matches(row(RecordKind.ITEM, LOW, 5, "01", "02")));
    assertFalse(listed.matches(row(RecordKind.ITEM, LOW, 4, "01", "02")));
    assertFalse(listed.matches(row(RecordKind.ITEM, LOW, 5, "01", "03")));
  }

  @Test
  void theFirstByteOfAnIdSaysInWhichListItStands() {
    assertEquals(7, ManifestBucket.number(LOW));
    assertEquals(7, ManifestBucket.number(HIGH));
    assertEquals(0, ManifestBucket.number(new UUID(0, -1)));
    assertEquals(255, ManifestBucket.number(new UUID(-1, 0)));
  }

  @Test
  void thereAreTwoHundredAndFiftySixRowsOfLists() {
    for (int number = 0; number < 256; number++) {
      assertEquals(number, ManifestBucket.numberOfRow(ManifestBucket.rowId(number)));
    }
    for (var none : new UUID[] {new UUID(0, 256), new UUID(0, -1), new UUID(1, 5)}) {
      assertEquals(-1, ManifestBucket.numberOfRow(none));
    }
  }
}
