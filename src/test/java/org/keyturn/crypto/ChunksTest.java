package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The laws of STREAM: the same chunks, in the same order, to the same end, or nothing.
class ChunksTest {
  private static final byte[] ID = {7};
  private static final int CHUNKS = 5;

  private final Seeded seeded = new Seeded(2015);
  private final VaultKey key = VaultKey.generate();
  private final byte[] content = seeded.bytes(ChunkSealer.CHUNK);
  private final List<byte[]> sealed = new ArrayList<>();
  private final byte[] salt = sealAll();

  @AfterEach
  void wipe() {
    key.close();
  }

  @Test
  void opensWhatWasSealed() throws NotAuthentic {
    try (ChunkOpener opener = opener()) {
      for (int i = 0; i < CHUNKS; i++) {
        byte[] plain = opener.open(sealed.get(i), i == CHUNKS - 1);
        assertEquals(ChunkSealer.CHUNK - i, plain.length);
        assertArrayEquals(Reference.slice(content, 0, plain.length), plain);
      }
    }
  }

  @Test
  void agreesWithTheDocumentedConstruction() throws Exception {
    byte[] keys = Reference.hkdf(key.subKey("file").copy(), salt, "keyturn chunks v1", Gcm.KEY + 7);
    for (int i = 0; i < CHUNKS; i++) {
      byte[] plain = Reference.openChunk(keys, i, i == CHUNKS - 1, ID, sealed.get(i));
      assertEquals(ChunkSealer.CHUNK - i, plain.length);
    }
  }

  @Test
  void nothingIsAcceptedAfterTheLastChunk() throws NotAuthentic {
    try (ChunkOpener opener = opener()) {
      for (int i = 0; i < CHUNKS; i++) {
        opener.open(sealed.get(i), i == CHUNKS - 1);
      }
      for (byte[] chunk : sealed) {
        refuse(opener, chunk, false);
        refuse(opener, chunk, true);
      }
    }
  }

  @Test
  void aStreamThatIsCutOffHasNoLastChunk() throws NotAuthentic {
    for (int end = 1; end < CHUNKS; end++) {
      try (ChunkOpener opener = opener()) {
        for (int i = 0; i < end - 1; i++) {
          opener.open(sealed.get(i), false);
        }
        refuse(opener, sealed.get(end - 1), true);
      }
    }
  }

  @Test
  void theLastChunkIsNoOther() throws NotAuthentic {
    try (ChunkOpener opener = opener()) {
      for (int i = 0; i < CHUNKS - 1; i++) {
        opener.open(sealed.get(i), false);
      }
      refuse(opener, sealed.get(CHUNKS - 1), false);
    }
  }

  @Test
  void chunksCannotBeMovedRepeatedOrLeftOut() throws NotAuthentic {
    for (int place = 0; place < CHUNKS; place++) {
      for (int other = 0; other < CHUNKS; other++) {
        if (other != place) {
          try (ChunkOpener opener = opener()) {
            for (int i = 0; i < place; i++) {
              opener.open(sealed.get(i), false);
            }
            refuse(opener, sealed.get(other), place == CHUNKS - 1);
          }
        }
      }
    }
  }

  @Test
  void aFailureEndsTheStream() {
    try (ChunkOpener opener = opener()) {
      refuse(opener, seeded.flipped(sealed.getFirst()), false);
      refuse(opener, sealed.getFirst(), false);
    } catch (NotAuthentic e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void bindsSaltPurposeAndAssociatedData() throws NotAuthentic {
    try (ChunkOpener otherSalt = key.sealer().chunkOpener("file", ID, seeded.flipped(salt));
        ChunkOpener otherPurpose = key.sealer().chunkOpener("item", ID, salt);
        ChunkOpener otherData = key.sealer().chunkOpener("file", new byte[] {8}, salt)) {
      refuse(otherSalt, sealed.getFirst(), false);
      refuse(otherPurpose, sealed.getFirst(), false);
      refuse(otherData, sealed.getFirst(), false);
    }
    assertThrows(NotAuthentic.class, () -> key.sealer().chunkOpener("file", ID, new byte[31]));
  }

  @Test
  void refusesDamageAndWrongLengths() throws NotAuthentic {
    for (int round = 0; round < 200; round++) {
      try (ChunkOpener opener = opener()) {
        refuse(opener, seeded.flipped(sealed.getFirst()), false);
      }
    }
    for (int length : new int[] {0, 1, 15, 16, ChunkSealer.CHUNK + ChunkSealer.OVERHEAD + 1}) {
      try (ChunkOpener opener = opener()) {
        refuse(opener, new byte[length], true);
      }
    }
  }

  @Test
  void theSealerKeepsTheOrderToo() {
    try (ChunkSealer sealer = key.sealer().chunkSealer("file", ID)) {
      byte[] tooLong = new byte[ChunkSealer.CHUNK + 1];
      assertThrows(
          IllegalArgumentException.class, () -> sealer.seal(tooLong, tooLong.length, false));
      assertEquals(ChunkSealer.OVERHEAD, sealer.seal(new byte[0], 0, true).length);
      assertThrows(IllegalStateException.class, () -> sealer.seal(new byte[1], 1, true));
    }
  }

  private byte[] sealAll() {
    try (ChunkSealer sealer = key.sealer().chunkSealer("file", ID)) {
      for (int i = 0; i < CHUNKS; i++) {
        sealed.add(sealer.seal(content, ChunkSealer.CHUNK - i, i == CHUNKS - 1));
      }
      return sealer.salt();
    }
  }

  private ChunkOpener opener() throws NotAuthentic {
    return key.sealer().chunkOpener("file", ID, salt);
  }

  private static void refuse(ChunkOpener opener, byte[] chunk, boolean last) {
    assertThrows(NotAuthentic.class, () -> opener.open(chunk, last));
  }

  /// Several side by side give what one after the other does.
  @Test
  void placesMayBeSealedAndOpenedInAnyOrder() throws NotAuthentic {
    try (var key = VaultKey.generate();
        var sealer = key.sealer().chunkSealer("places", new byte[1])) {
      var first = sealer.next(false);
      var last = sealer.next(true);
      byte[] two = last.seal(new byte[] {2}, 1);
      byte[] one = first.seal(new byte[] {1}, 1);
      try (var opener = key.sealer().chunkOpener("places", new byte[1], sealer.salt())) {
        var begin = opener.next(false);
        var end = opener.next(true);
        assertArrayEquals(new byte[] {2}, end.open(two));
        assertArrayEquals(new byte[] {1}, begin.open(one));
        assertThrows(NotAuthentic.class, () -> begin.open(two));
      }
      try (var opener = key.sealer().chunkOpener("places", new byte[1], sealer.salt())) {
        assertArrayEquals(new byte[] {1}, opener.open(one, false));
        assertArrayEquals(new byte[] {2}, opener.open(two, true));
      }
    }
  }

  /// Two texts at one place would be sealed under one key and nonce.
  @Test
  void aPlaceIsSealedOnce() {
    try (var key = VaultKey.generate();
        var sealer = key.sealer().chunkSealer("places", new byte[1])) {
      var place = sealer.next(true);
      place.seal(new byte[1], 1);
      assertThrows(IllegalStateException.class, () -> place.seal(new byte[1], 1));
      assertThrows(IllegalStateException.class, () -> sealer.next(false));
    }
  }
}
