package org.keyturn.vault.records;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.jobs.CancelToken;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.SealedRecord;
import org.keyturn.store.StreamHeader;
import org.keyturn.store.Transaction;
import org.keyturn.vault.records.AttachmentStreams.Address;
import org.keyturn.vault.records.Content.OfAttachment;

/// An attachment's bytes in chunks, and back.
class AttachmentStreamsTest {
  private static final Address ADDRESS = new Address(RecordsFixture.id(1), RecordsFixture.id(2), 7);
  private static final Failure DAMAGED = new Failure.Damaged(Failure.Part.RECORDS);
  private static final int CHUNK = 65_536;

  private final RecordsFixture vault;
  private final List<byte[]> chunks = new ArrayList<>();

  AttachmentStreamsTest(@TempDir Path folder) throws Exception {
    vault = new RecordsFixture(folder.resolve("v.keyturn"));
  }

  @AfterEach
  void close() {
    vault.close();
  }

  private static byte[] content(int size) {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private OfAttachment write(Transaction transaction, InputStream in, CancelToken cancel)
      throws Failed {
    return AttachmentStreams.write(
        transaction.records(), vault.cipher, ADDRESS, in, cancel, _ -> {});
  }

  private OfAttachment written(byte[] content) throws Failed {
    return vault.file.write(t -> written(t, content));
  }

  /// Fills the list of chunks, and leaves none behind.
  private OfAttachment written(Transaction t, byte[] content) throws Failed {
    var done = write(t, new ByteArrayInputStream(content), new CancelToken());
    chunks.clear();
    for (int seq = 0; seq < done.stream().chunks(); seq++) {
      chunks.add(t.records().chunk(ADDRESS.attachment(), seq).orElseThrow());
    }
    assertTrue(t.records().chunk(ADDRESS.attachment(), chunks.size()).isEmpty());
    t.records().deleteChunks(ADDRESS.attachment());
    return done;
  }

  private byte[] read(OfAttachment attachment) throws Failed {
    var out = new ByteArrayOutputStream();
    AttachmentStreams.read(chunks::get, vault.cipher, ADDRESS, attachment, out);
    return out.toByteArray();
  }

  private ChunkInput stream(OfAttachment attachment) throws IOException {
    SealedRecord row = vault.cipher.seal(ADDRESS.attachment(), 7, attachment);
    return new ChunkInput(chunks::get, vault.cipher, row);
  }

  private static Failure refusal(Executable call) {
    return assertThrows(Failed.class, call).failure();
  }

  /// Size, then padded length, `max(64, Padmé(4 + size))`, and number of chunks.
  private static final int[][] SIZES = {
    {0, 64, 1},
    {1, 64, 1},
    {60, 64, 1},
    {61, 72, 1},
    {61_436, 61_440, 1},
    {65_532, 65_536, 1},
    {65_533, 67_584, 2},
    {65_536, 67_584, 2},
    {131_068, 131_072, 2},
    {131_069, 135_168, 3}
  };

  @Test
  void whatGoesInComesOut() throws Exception {
    vault.file.write(t -> {
      for (var size : SIZES) {
        requireBack(written(t, content(size[0])), size[0], size[1], size[2]);
      }
      return 0;
    });
  }

  private void requireBack(OfAttachment attachment, int size, int padded, int count) throws Failed {
    assertEquals(size, attachment.size());
    assertEquals(ADDRESS.item(), attachment.item());
    assertEquals(count, attachment.stream().chunks());
    assertEquals(padded + 16L * count, attachment.stream().length());
    assertEquals(count, chunks.size());
    for (int i = 0; i < count - 1; i++) {
      assertEquals(CHUNK + 16, chunks.get(i).length);
    }
    var last = chunks.getLast();
    assertArrayEquals(
        Arrays.copyOfRange(last, last.length - 16, last.length), attachment.stream().finalTag());
    assertArrayEquals(content(size), read(attachment));
    try (var in = stream(attachment)) {
      assertArrayEquals(content(size), in.readAllBytes());
      assertEquals(-1, in.read());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void bytesAreReadOneByOneToo() throws Exception {
    var attachment = written(new byte[] {1, -1, 0});
    try (var in = stream(attachment)) {
      assertEquals(1, in.read());
      assertEquals(255, in.read());
      assertEquals(0, in.read());
      assertEquals(-1, in.read());
    }
    var padded = new PaddedInput(new ByteArrayInputStream(new byte[] {-1}));
    assertEquals(255, padded.read());
    assertEquals(63, padded.readAllBytes().length);
    assertEquals(1, padded.content());
    assertEquals(-1, padded.read());
  }

  @Test
  void whatPassesIsCounted() throws Exception {
    var passed = new ArrayList<Long>();
    vault.file.write(t ->
        AttachmentStreams.write(
            t.records(),
            vault.cipher,
            ADDRESS,
            new ByteArrayInputStream(content(70_000)),
            new CancelToken(),
            passed::add));
    assertEquals(List.of(70_000L, 70_000L), passed);
  }

  /// What a size leaves over has to be padding, and what it asks for has to be there.
  @ParameterizedTest
  @ValueSource(longs = {0, 99, 105, 200})
  void anotherSizeIsDamage(long size) throws Exception {
    var content = content(100);
    content[99] = 1;
    var attachment = written(content);
    assertEquals(104 + 16, attachment.stream().length());
    var other = new OfAttachment(attachment.item(), size, attachment.stream());
    assertEquals(DAMAGED, refusal(() -> read(other)));
  }

  @Test
  void chunksOutOfTheirOrderOrNumberAreDamage() throws Exception {
    var attachment = written(content(150_000));
    var whole = List.copyOf(chunks);
    chunks.set(0, whole.get(1));
    assertEquals(DAMAGED, refusal(() -> read(attachment)));
    chunks.set(0, whole.getFirst());
    chunks.set(1, whole.getFirst());
    assertEquals(DAMAGED, refusal(() -> read(attachment)));
    chunks.set(1, whole.get(1));
    var stream = attachment.stream();
    for (int count : new int[] {2, 4}) {
      chunks.add(whole.get(2));
      var other =
          new OfAttachment(
              attachment.item(),
              attachment.size(),
              new StreamHeader(stream.salt(), count, stream.length(), stream.finalTag()));
      assertEquals(DAMAGED, refusal(() -> read(other)));
    }
  }

  /// Nothing of a chunk is handed out before it was found to be authentic.
  @Test
  void aStreamEndsBeforeAChunkThatDoesNotOpen() throws Exception {
    var attachment = written(content(100_000));
    chunks.get(1)[50]++;
    var out = new ByteArrayOutputStream();
    assertEquals(
        DAMAGED,
        refusal(() -> AttachmentStreams.read(chunks::get, vault.cipher, ADDRESS, attachment, out)));
    assertEquals(CHUNK, out.size());
    try (var in = stream(attachment)) {
      assertEquals(CHUNK, in.readNBytes(CHUNK).length);
      var thrown = assertThrows(IOException.class, in::read);
      assertEquals(DAMAGED, assertInstanceOf(Failed.class, thrown.getCause()).failure());
    }
  }

  /// As it is of every stream: nothing is opened for it.
  @Test
  void nothingIsReadWhereNothingIsAskedFor() throws Exception {
    try (var in = stream(written(content(10)))) {
      chunks.clear();
      assertEquals(0, in.read(new byte[1], 0, 0));
    }
    assertEquals(0, new PaddedInput(InputStream.nullInputStream()).read(new byte[1], 0, 0));
  }

  @Test
  void aChunkThatIsNotThereIsItsOwnFailure() throws Exception {
    var attachment = written(content(10));
    var row = vault.cipher.seal(ADDRESS.attachment(), 7, attachment);
    var busy = new Failed(new Failure.Busy());
    try (var in =
        new ChunkInput(
            _ -> {
              throw busy;
            },
            vault.cipher,
            row)) {
      assertEquals(busy, assertThrows(IOException.class, in::read).getCause());
    }
  }

  @Test
  void aRecordThatDoesNotOpenHasNoStream() throws Exception {
    var row = vault.cipher.seal(ADDRESS.attachment(), 7, written(content(10)));
    var moved = new SealedRecord(row.kind(), row.id(), 8, row.keyId(), row.first(), row.second());
    var thrown =
        assertThrows(
            IOException.class, () -> new ChunkInput(chunks::get, vault.cipher, moved).close());
    var failed = assertInstanceOf(Failed.class, thrown.getCause());
    assertInstanceOf(NotAuthentic.class, failed.getCause());
  }

  @Test
  void whoeverCancelsIsHeardAtTheNextChunk() {
    var cancel = new CancelToken();
    cancel.cancel();
    var failure =
        refusal(
            () -> vault.file.write(t -> write(t, new ByteArrayInputStream(new byte[3]), cancel)));
    assertEquals(new Failure.Cancelled(), failure);
  }

  @Test
  void whatFailsOutsideIsTold() throws Exception {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return read();
          }
        };
    var fault = new Failure.NoAccess(Failure.Access.IO_ERROR);
    assertEquals(fault, refusal(() -> vault.file.write(t -> write(t, broken, new CancelToken()))));
    var attachment = written(content(10));
    var full =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw new IOException("Input/output error");
          }
        };
    assertEquals(
        fault,
        refusal(
            () -> AttachmentStreams.read(chunks::get, vault.cipher, ADDRESS, attachment, full)));
  }
}
