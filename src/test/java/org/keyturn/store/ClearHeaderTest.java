package org.keyturn.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keyturn.crypto.KdfParameters;

/// The bytes in the clear, as docs/vault-format.md lays them out.
class ClearHeaderTest {
  private static final ClearHeader HEADER = StoreFixture.header(0x0102030405060708L);

  /// Where the fields stand that are changed here.
  private static final int VERSION = 4;

  private static final int KDF = 22;

  private static final String BYTES =
      "4b544844" // magic
          + "0003"
          + "00000000000000010000000000000002" // vault
          + "01" // Argon2id
          + "00010000" // KiB
          + "00000003" // iterations
          + "00000001" // lanes
          + "07".repeat(32) // salt
          + "0102030405060708" // wrap revision
          + "01".repeat(16) // key
          + "00000001" // generation
          + "09".repeat(60); // wrapped key

  private static byte[] claiming(int version, int kdf) {
    var bytes = HEADER.bytes();
    ByteBuffer.wrap(bytes).putShort(VERSION, (short) version).put(KDF, (byte) kdf);
    return bytes;
  }

  @Test
  void eachFieldStandsAtItsPlace() {
    assertEquals(BYTES, HexFormat.of().formatHex(HEADER.bytes()));
  }

  @Test
  void comesBackEqual() {
    var read = ClearHeader.parse(HexFormat.of().parseHex(BYTES)).orElseThrow();
    assertEquals(StoreFixture.VAULT, read.vaultId());
    assertEquals(3, read.formatVersion());
    assertEquals(new KdfParameters(65_536, 3, 1), read.kdf().parameters());
    assertArrayEquals(StoreFixture.filled(32, 7), read.kdf().salt());
    assertFalse(read.kdf().keyFile());
    assertEquals(0x0102030405060708L, read.wrapRevision());
    assertEquals(new ClearHeader.Key(StoreFixture.key(1), 1), read.key());
    assertArrayEquals(StoreFixture.filled(60, 9), read.wrappedKey());
  }

  /// The seal of the wrapped key covers everything that stands before it.
  @Test
  void allBeforeTheWrappedKeyIsItsAssociatedData() {
    assertArrayEquals(Arrays.copyOf(HEADER.bytes(), 95), HEADER.associatedData());
    assertEquals(95 + 60, HEADER.bytes().length);
  }

  /// Format 1 knows no key file, format 2 is one with a key file, format 3 leaves it to the number.
  @Test
  void eachFormatHasItsKeyDerivations() {
    var read = new StringBuilder();
    for (int version = 0; version <= 4; version++) {
      for (int kdf = 0; kdf <= 3; kdf++) {
        var header = ClearHeader.parse(claiming(version, kdf));
        if (header.isPresent()) {
          read.append(version).append(header.get().kdf().keyFile() ? " key file, " : " plain, ");
          assertArrayEquals(claiming(version, kdf), header.get().bytes());
        }
      }
    }
    assertEquals("1 plain, 2 key file, 3 plain, 3 key file, ", read.toString());
  }

  @Test
  void onlyTheNewestFormatKeepsTheLineOfStates() {
    assertTrue(HEADER.keepsLine());
    assertFalse(ClearHeader.parse(claiming(1, 1)).orElseThrow().keepsLine());
    assertFalse(ClearHeader.parse(claiming(2, 2)).orElseThrow().keepsLine());
  }

  @Test
  void anotherLengthIsNone() {
    var bytes = HEADER.bytes();
    for (int length : new int[] {0, 5, 6, 95, bytes.length - 1, bytes.length + 1, 4096}) {
      assertEquals(Optional.empty(), ClearHeader.parse(Arrays.copyOf(bytes, length)));
    }
  }

  @Test
  void whatIsNoHeaderClaimsNoVersion() {
    var bytes = HEADER.bytes();
    assertEquals(3, ClearHeader.claimedVersion(Arrays.copyOf(bytes, 6)));
    assertEquals(0, ClearHeader.claimedVersion(Arrays.copyOf(bytes, 5)));
    assertEquals(0xFFFF, ClearHeader.claimedVersion(claiming(0xFFFF, 1)));
    bytes[3]++;
    assertEquals(0, ClearHeader.claimedVersion(bytes));
    assertEquals(Optional.empty(), ClearHeader.parse(bytes));
  }

  @Test
  void anotherWrapLeavesTheRest() {
    var wrapped = HEADER.withWrap(StoreFixture.filled(60, 8));
    assertArrayEquals(HEADER.associatedData(), wrapped.associatedData());
    assertArrayEquals(StoreFixture.filled(60, 8), wrapped.wrappedKey());
    assertFalse(Arrays.equals(HEADER.hash(), wrapped.hash()));
  }

  /// The old wrap's associated data names the old version: nothing of it may be taken over.
  @Test
  void thePresentFormatNeedsANewWrap() {
    var old = ClearHeader.parse(claiming(2, 2)).orElseThrow();
    var present = old.inPresentFormat();
    assertEquals(ClearHeader.FORMAT, present.formatVersion());
    assertEquals(old.wrapRevision() + 1, present.wrapRevision());
    assertTrue(present.kdf().keyFile());
    assertEquals(old.key(), present.key());
    assertArrayEquals(new byte[60], present.wrappedKey());
  }
}
