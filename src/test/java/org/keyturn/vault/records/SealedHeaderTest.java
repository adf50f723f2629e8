package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.crypto.VaultKey;
import org.keyturn.store.RecordKind;
import org.keyturn.store.SealedRecord;

/// What holds the lists of the manifest together.
class SealedHeaderTest {
  private static final byte[] CLEAR = filled(0xCC);

  private final VaultKey key = VaultKey.generate();
  private final RecordCipher cipher = new RecordCipher(new UUID(1, 2), key);

  @AfterEach
  void close() {
    key.close();
  }

  private static byte[] filled(int value) {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  /// Of each list's hash the first byte is its number.
  private static SealedHeader header() {
    var hashes = new byte[256][];
    Arrays.setAll(hashes, SealedHeaderTest::filled);
    return new SealedHeader(CLEAR, hashes);
  }

  private SealedRecord sealed(byte[] plain, byte[] second) {
    return cipher.sealRaw(RecordKind.HEADER, SealedHeader.ROW, 7, plain, second);
  }

  @Test
  void theHashOfTheClearHeaderComesFirstThenThoseOfTheLists() {
    var bytes = header().encode();
    assertEquals(8_224, bytes.length);
    assertArrayEquals(CLEAR, Arrays.copyOf(bytes, 32));
    for (int number = 0; number < 256; number++) {
      assertEquals((byte) number, bytes[32 * (1 + number)]);
    }
  }

  @Test
  void itsRowIsTheFirstThereIs() {
    assertEquals(new UUID(0, 0), SealedHeader.ROW);
  }

  @Test
  void comesBackEqual() throws Exception {
    var read = SealedHeader.open(cipher, sealed(header().encode(), new byte[0]));
    assertArrayEquals(CLEAR, read.clearHash());
    assertArrayEquals(filled(255), read.bucket(255));
    assertArrayEquals(header().encode(), read.encode());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 32, 8_223, 8_225})
  void anotherLengthIsNone(int length) {
    var row = sealed(new byte[length], new byte[0]);
    assertThrows(NotAuthentic.class, () -> SealedHeader.open(cipher, row));
  }

  /// Nothing but the first part is covered by a seal.
  @Test
  void aSecondPartIsNotItsOwn() {
    var row = sealed(header().encode(), new byte[1]);
    assertThrows(NotAuthentic.class, () -> SealedHeader.open(cipher, row));
  }

  @Test
  void aListHasTheHashOfItsRow() {
    var header = header();
    var row =
        cipher.sealRaw(RecordKind.BUCKET, ManifestBucket.rowId(9), 7, new byte[57], new byte[0]);
    header.bucket(9, row);
    assertArrayEquals(ManifestBucket.hash(row), header.bucket(9));
    assertArrayEquals(filled(8), header.bucket(8));
  }

  @Test
  void anotherClearHeaderLeavesTheLists() {
    var other = header().withClearHash(filled(0xDD));
    assertArrayEquals(filled(0xDD), other.clearHash());
    assertArrayEquals(
        Arrays.copyOfRange(header().encode(), 32, 8_224),
        Arrays.copyOfRange(other.encode(), 32, 8_224));
  }
}
