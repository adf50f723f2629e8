package org.keyturn.crypto;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealedStreamTest {
  private static final byte[] HEADER = {1, 1, 2, 3, 5};
  private static final int CHUNK = ChunkSealer.CHUNK;
  private static final int WIRE = CHUNK + ChunkSealer.OVERHEAD;

  private final Seeded seeded = new Seeded(65536);
  private final SecretBytes key = SecretBytes.copyOf(seeded.bytes(32));

  @AfterEach
  void wipe() {
    key.close();
  }

  @Test
  void everyLengthNearAChunkComesBack() throws IOException {
    for (int length : new int[] {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 7}) {
      byte[] content = seeded.bytes(length);
      byte[] sealed = seal(content);
      int chunks = Math.max(1, (length + CHUNK - 1) / CHUNK);
      assertEquals(length + chunks * ChunkSealer.OVERHEAD, sealed.length);
      assertArrayEquals(content, open(sealed).readAllBytes());
    }
  }

  @Test
  void smallReadsAndWritesAreTheSame() throws IOException {
    byte[] content = seeded.bytes(CHUNK + 300);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealingStream sealing = new SealingStream(out, key, HEADER)) {
      for (int i = 0; i < 300; i++) {
        sealing.write(content[i]);
      }
      sealing.write(content, 300, CHUNK);
      sealing.finish();
    }
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream opening = open(out.toByteArray())) {
      for (int b = opening.read(); b >= 0; b = opening.read()) {
        read.write(b);
      }
      assertEquals(-1, opening.read());
    }
    assertArrayEquals(content, read.toByteArray());
  }

  @Test
  void agreesWithTheDocumentedConstruction() throws Exception {
    byte[] content = seeded.bytes(CHUNK + 5);
    byte[] sealed = seal(content);
    byte[] keys = Reference.hkdf(key.copy(), Sha256.of(HEADER), "keyturn stream v1", 39);
    byte[] none = {};
    assertArrayEquals(
        Arrays.copyOf(content, CHUNK),
        Reference.openChunk(keys, 0, false, none, Arrays.copyOf(sealed, WIRE)));
    assertEquals(
        5,
        Reference.openChunk(keys, 1, true, none, Reference.slice(sealed, WIRE, sealed.length))
            .length);
  }

  @Test
  void everyCutIsNoticed() {
    byte[] sealed = seal(seeded.bytes(2 * CHUNK + 100));
    for (int round = 0; round < 150; round++) {
      byte[] cut = Arrays.copyOf(sealed, seeded.below(sealed.length));
      assertThrows(BrokenStream.class, () -> open(cut).readAllBytes());
    }
    for (int chunks = 1; chunks <= 2; chunks++) {
      byte[] cut = Arrays.copyOf(sealed, chunks * WIRE);
      assertTrue(broken(cut).truncated());
    }
    assertTrue(broken(new byte[0]).truncated());
  }

  @Test
  void nothingMayFollow() {
    byte[] sealed = seal(seeded.bytes(CHUNK));
    assertThrows(
        BrokenStream.class, () -> open(Arrays.copyOf(sealed, sealed.length + 1)).readAllBytes());
    byte[] twice = Arrays.copyOf(sealed, 2 * sealed.length);
    System.arraycopy(sealed, 0, twice, sealed.length, sealed.length);
    assertThrows(BrokenStream.class, () -> open(twice).readAllBytes());
  }

  @Test
  void everyFlippedBitIsNoticed() {
    byte[] sealed = seal(seeded.bytes(CHUNK + 50));
    for (int round = 0; round < 300; round++) {
      BrokenStream broken = broken(seeded.flipped(sealed));
      assertFalse(broken.truncated());
    }
  }

  @Test
  void aWrongKeyOrHeaderFailsAtTheFirstChunk() {
    byte[] sealed = seal(seeded.bytes(CHUNK + 50));
    try (SecretBytes other = SecretBytes.random(32)) {
      InputStream wrongKey = new OpeningStream(new ByteArrayInputStream(sealed), other, HEADER);
      assertTrue(assertThrows(BrokenStream.class, wrongKey::read).first());
    }
    InputStream wrongHeader =
        new OpeningStream(new ByteArrayInputStream(sealed), key, new byte[] {1, 1, 2, 3, 6});
    assertTrue(assertThrows(BrokenStream.class, wrongHeader::read).first());
  }

  @Test
  void givesNothingOfAChunkThatIsNotAuthentic() throws IOException {
    byte[] sealed = seal(seeded.bytes(2 * CHUNK));
    sealed[sealed.length - 1] ^= 1;
    InputStream opening = open(sealed);
    assertEquals(CHUNK, opening.readNBytes(CHUNK).length);
    BrokenStream broken = assertThrows(BrokenStream.class, opening::read);
    assertFalse(broken.first());
  }

  @Test
  void whatWasNotFinishedIsCutOff() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SealingStream sealing = new SealingStream(out, key, HEADER);
    sealing.write(seeded.bytes(CHUNK + 1));
    sealing.close();
    assertTrue(broken(out.toByteArray()).truncated());
    assertThrows(IOException.class, () -> sealing.write(1));
    assertThrows(IOException.class, sealing::finish);
  }

  private byte[] seal(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SealingStream sealing = new SealingStream(out, key, HEADER)) {
      sealing.write(content);
      sealing.finish();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private InputStream open(byte[] sealed) {
    return new OpeningStream(new ByteArrayInputStream(sealed), key, HEADER);
  }

  private BrokenStream broken(byte[] sealed) {
    return assertThrows(BrokenStream.class, () -> open(sealed).readAllBytes());
  }
}
