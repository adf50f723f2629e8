package org.keyturn.store.salvage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// SQLite's record format, section 2.1 of its description.
class RecordColumnsTest {
  private static RecordColumns parse(String hex) {
    return RecordColumns.parse(HexFormat.of().parseHex(hex));
  }

  private static long varint(String hex) {
    return RawPages.varint(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }

  @ParameterizedTest
  @CsvSource({
    "00, 0",
    "7f, 127",
    "8100, 128",
    "ff7f, 16383",
    "818000, 16384",
    "ffffffffffffff7f, 72057594037927935",
    "808080808080808001, 1",
    "818080808080808000, 144115188075855872",
    "ffffffffffffffffff, -1"
  })
  void aNumberHasOneToNineBytes(String hex, long value) {
    assertEquals(value, varint(hex));
  }

  @ParameterizedTest
  @CsvSource({
    "0201ff, -1",
    "02028000, -32768",
    "0203800000, -8388608",
    "02037fffff, 8388607",
    "020480000000, -2147483648",
    "0205ffffffffffff, -1",
    "0205010000000002, 1099511627778",
    "02068000000000000000, -9223372036854775808",
    "0208, 0",
    "0209, 1"
  })
  void integersComeInEachLength(String hex, long value) {
    assertEquals(value, parse(hex).integer(0));
    assertNull(parse(hex).blob(0, -1));
  }

  @Test
  void columnsStandInTheOrderOfTheirTypes() {
    var columns = parse("050110090f" + "05" + "aabb" + "61");
    assertEquals(4, columns.size());
    assertEquals(5, columns.integer(0));
    assertArrayEquals(new byte[] {(byte) 0xAA, (byte) 0xBB}, columns.blob(1, 2));
    assertEquals(1, columns.integer(2));
    assertNull(columns.blob(3, -1));
    assertNull(columns.integer(3));
  }

  @Test
  void aBlobIsTakenByItsLength() {
    var columns = parse("020e77");
    assertArrayEquals(new byte[] {0x77}, columns.blob(0, 1));
    assertArrayEquals(new byte[] {0x77}, columns.blob(0, -1));
    assertNull(columns.blob(0, 2));
    assertNull(columns.blob(1, -1));
    assertNull(columns.integer(1));
    assertArrayEquals(new byte[0], parse("020c").blob(0, 0));
  }

  /// Null, and the types that SQLite keeps to itself.
  @ParameterizedTest
  @ValueSource(strings = {"0200", "020a", "020b", "0affffffffffffffffff"})
  void whatIsNoValueIsNull(String hex) {
    assertEquals(1, parse(hex).size());
    assertNull(parse(hex).integer(0));
    assertNull(parse(hex).blob(0, -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "00", "05", "0201", "020677", "021011", "0a8fffffffffffffff7e"})
  void whatEndsTooEarlyIsNoRecord(String hex) {
    assertThrows(RuntimeException.class, () -> parse(hex));
  }

  /// Whatever stands there, it ends, and takes no more memory than what was read.
  @Test
  void anythingElseIsAColumnOrNoRecord() {
    var random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      var bytes = new byte[random.nextInt(1, 60)];
      random.nextBytes(bytes);
      bytes[0] = (byte) random.nextInt(12);
      try {
        var columns = RecordColumns.parse(bytes);
        int blobs = 0;
        for (int column = 0; column < columns.size(); column++) {
          var blob = columns.blob(column, -1);
          blobs += blob == null ? 0 : blob.length;
        }
        int most = bytes.length;
        assertTrue(blobs <= most, () -> Arrays.toString(bytes));
      } catch (BufferUnderflowException | IllegalArgumentException e) {
        // no record
      }
    }
  }
}
