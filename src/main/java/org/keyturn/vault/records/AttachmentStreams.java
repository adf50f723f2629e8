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
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.Records;
import org.keyturn.store.StreamHeader;
import org.keyturn.vault.records.Content.OfAttachment;

/// An attachment's bytes as sealed chunks, one chunk in memory at a time.
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
    int seq = 0;
    long sealedLength = 0;
    byte[] tag = new byte[0];
    try (var sealer = key.chunkSealer(address.attachment(), address.revision())) {
      var chunk = padded.readNBytes(ChunkSealer.CHUNK);
      boolean last = false;
      while (!last) {
        requireOngoing(cancel);
        var next =
            chunk.length < ChunkSealer.CHUNK ? new byte[0] : padded.readNBytes(ChunkSealer.CHUNK);
        last = next.length == 0;
        var sealed = sealer.seal(chunk, chunk.length, last);
        records.putChunk(address.attachment(), seq++, sealed);
        sealedLength += sealed.length;
        tag = Arrays.copyOfRange(sealed, sealed.length - 16, sealed.length);
        Arrays.fill(chunk, (byte) 0);
        chunk = next;
        passed.bytes(padded.content());
      }
      var stream = new StreamHeader(sealer.salt(), seq, sealedLength, tag);
      return new OfAttachment(address.item(), padded.content(), stream);
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  /// Which attachment, of which item, written at which revision.
  public record Address(UUID attachment, UUID item, long revision) {}

  /// Opens all chunks into `out`; nothing of a chunk is handed out before it was authenticated.
  public static void read(
      Chunks chunks, RecordCipher key, Address address, OfAttachment attachment, OutputStream out)
      throws Failed {
    long left = attachment.size();
    var stream = attachment.stream();
    try (var opener = key.chunkOpener(address.attachment(), address.revision(), stream.salt())) {
      for (int seq = 0; seq < stream.chunks(); seq++) {
        var plain = opener.open(chunks.at(seq), seq == stream.chunks() - 1);
        int content = (int) Math.min(left, plain.length);
        out.write(plain, 0, content);
        requireZeros(plain, content);
        Arrays.fill(plain, (byte) 0);
        left -= content;
      }
      if (left != 0) {
        throw new NotAuthentic();
      }
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS));
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  private static void requireZeros(byte[] plain, int from) throws NotAuthentic {
    for (int i = from; i < plain.length; i++) {
      if (plain[i] != 0) {
        throw new NotAuthentic();
      }
    }
  }

  public static void requireOngoing(CancelToken cancel) throws Failed {
    if (cancel.isCancelled()) {
      throw new Failed(new Failure.Cancelled());
    }
  }
}
