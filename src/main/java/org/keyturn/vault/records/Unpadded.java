package org.keyturn.vault.records;

import java.io.IOException;
import java.io.OutputStream;
import org.keyturn.crypto.NotAuthentic;
import org.keyturn.files.IoFailures;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;

/// Hands on what attachments hold, without the zeros that hide how long they are.
public final class Unpadded {
  private final OutputStream out;
  private long left;

  /// @param size bytes without the zeros
  public Unpadded(OutputStream out, long size) {
    this.out = out;
    this.left = size;
  }

  /// Takes the next chunk, and closes it.
  ///
  /// @throws Failed `Damaged` for a chunk that does not open, or whose padding is none
  public void take(OpenedChunk chunk) throws Failed {
    try (chunk) {
      var plain = chunk.bytes();
      int content = (int) Math.min(left, plain.length);
      out.write(plain, 0, content);
      requireZeros(plain, content);
      left -= content;
    } catch (NotAuthentic e) {
      throw new Failed(new Failure.Damaged(Failure.Part.RECORDS));
    } catch (IOException e) {
      throw IoFailures.failed(e);
    }
  }

  /// @throws NotAuthentic unless all of it has come
  public void requireAll() throws NotAuthentic {
    if (left != 0) {
      throw new NotAuthentic();
    }
  }

  private static void requireZeros(byte[] plain, int from) throws NotAuthentic {
    for (int i = from; i < plain.length; i++) {
      if (plain[i] != 0) {
        throw new NotAuthentic();
      }
    }
  }
}
