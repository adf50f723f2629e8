package org.keyturn.vault.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;
import org.keyturn.crypto.ChunkSealer;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.files.IoFailures;
import org.keyturn.jobs.CancelToken;
import org.keyturn.jobs.OrderedWork;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Records;
import org.keyturn.vault.records.Content.OfAttachment;

/// An attachment's bytes as sealed chunks: a few of them are in memory at a time, and are sealed or
/// opened on all processors.
public final class AttachmentStreams {

  /// Where sealed chunks come from.
  @FunctionalInterface
  public interface Chunks {
    byte[] at(int seq) throws Failed;
  }

  /// Is told how many plain bytes have passed.
  @FunctionalInterface
  public interface Passed {
    void bytes(long total);
  }

  private AttachmentStreams() {}

  /// Seals `in` to its end into rows of `records`.
  public static OfAttachment write(
      Records records,
      RecordCipher key,
      Address address,
      InputStream in,
      CancelToken cancel,
      Passed passed)
      throws Failed {
    var padded = new PaddedInput(in);
    var rows = new SealedRows(records, address.attachment());
    try (var sealer = key.chunkSealer(address.attachment(), address.revision());
        var sealing =
            new OrderedWork<PlainChunk, byte[]>(
                PlainChunk::seal, rows::add, _ -> {}, PlainChunk::close)) {
      var chunk = padded.readNBytes(ChunkSealer.CHUNK);
      boolean last = false;
      while (!last) {
        requireOngoing(cancel);
        var next =
            chunk.length < ChunkSealer.CHUNK ? new byte[0] : padded.readNBytes(ChunkSealer.CHUNK);
        last = next.length == 0;
        sealing.add(new PlainChunk(sealer.next(last), chunk), 2L * ChunkSealer.CHUNK);
        chunk = next;
        passed.bytes(padded.content());
      }
      sealing.drain();
      return new OfAttachment(address.item(), padded.content(), rows.header(sealer.salt()));
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  private record PlainChunk(ChunkSealer.Place place, byte[] plain) {
    byte[] seal() {
      try {
        return place.seal(plain, plain.length);
      } finally {
        close();
      }
    }

    void close() {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /// Which attachment, of which item, written at which revision.
  public record Address(UUID attachment, UUID item, long revision) {}

  /// Opens all chunks into `out`; nothing of a chunk is handed out before it was authenticated.
  public static void read(
      Chunks chunks, RecordCipher key, Address address, OfAttachment attachment, OutputStream out)
      throws Failed {
    var stream = attachment.stream();
    var plain = new Unpadded(out, attachment.size());
    try (var opener = key.chunkOpener(address.attachment(), address.revision(), stream.salt());
        var opening = new OrderedWork<>(SealedChunk::open, plain::take, OpenedChunk::close)) {
      for (int seq = 0; seq < stream.chunks(); seq++) {
        var place = opener.next(seq == stream.chunks() - 1);
        opening.add(new SealedChunk(place, chunks.at(seq)), 2L * ChunkSealer.CHUNK);
      }
      opening.drain();
      plain.requireAll();
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS));
    }
  }

  public static void requireOngoing(CancelToken cancel) throws Failed {
    if (cancel.isCancelled()) {
      throw new Failed(new Failure.Cancelled());
    }
  }
}
