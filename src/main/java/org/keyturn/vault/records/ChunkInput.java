package org.keyturn.vault.records;

import java.io.IOException;
import java.util.Arrays;
import org.keyturn.crypto.BulkInput;
import org.keyturn.crypto.ChunkOpener;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.store.SealedRecord;
import org.keyturn.vault.records.Content.OfAttachment;

/// An attachment's plain bytes as a stream, one chunk in memory at a time. A chunk that does not
/// open ends it with an `IOException`, whose cause is the failure.
public final class ChunkInput extends BulkInput {
  private final AttachmentStreams.Chunks chunks;
  private final ChunkOpener opener;
  private final int count;
  private long left;
  private int seq;
  private byte[] plain = new byte[0];
  private int position;

  public ChunkInput(AttachmentStreams.Chunks chunks, RecordCipher key, SealedRecord row)
      throws IOException {
    this.chunks = chunks;
    try {
      var content = key.open(row, OfAttachment.class);
      this.opener = key.chunkOpener(row.id(), row.revision(), content.stream().salt());
      this.count = content.stream().chunks();
      this.left = content.size();
    } catch (NotAuthentic e) {
      throw new IOException("attachment", damaged(e));
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    if (position == plain.length) {
      advance();
    }
    int part = (int) Math.min(left, Math.min(length, plain.length - position));
    System.arraycopy(plain, position, bytes, offset, part);
    position += part;
    left -= part;
    return part;
  }

  private void advance() throws IOException {
    Arrays.fill(plain, (byte) 0);
    try {
      plain = opener.open(chunks.at(seq), seq == count - 1);
      seq++;
      position = 0;
    } catch (NotAuthentic e) {
      throw new IOException("chunk", damaged(e));
    } catch (Failed e) {
      throw new IOException("chunk", e);
    }
  }

  private static Failed damaged(NotAuthentic cause) {
    return new Failed(new Failure.Damaged(Failure.Part.RECORDS), cause);
  }

  @Override
  public void close() {
    Arrays.fill(plain, (byte) 0);
    opener.close();
  }
}
