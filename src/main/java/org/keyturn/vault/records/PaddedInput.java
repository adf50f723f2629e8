package org.keyturn.vault.records;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.keyturn.crypto.BulkInput;
import org.keyturn.crypto.Padding;

/// A stream followed by as many zeros as hide its exact length ([Padding#padded(long)]).
final class PaddedInput extends BulkInput {
  private final InputStream in;
  private long content;
  private long zeros = -1;

  PaddedInput(InputStream in) {
    this.in = in;
  }

  /// Bytes of the stream itself that have passed.
  long content() {
    return content;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (zeros < 0) {
      int count = in.read(bytes, offset, length);
      if (count >= 0) {
        content += count;
        return count;
      }
      zeros = Padding.padded(content) - content;
    }
    if (zeros == 0) {
      return -1;
    }
    int count = (int) Math.min(zeros, length);
    Arrays.fill(bytes, offset, offset + count, (byte) 0);
    zeros -= count;
    return count;
  }
}
