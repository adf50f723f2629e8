package org.keyturn.exchange.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Counts what was read, and remembers that the source could not be read. Parsers and inflaters
/// also call bytes that make no sense an error of input, which is the file's fault, not the disk's.
public final class SourceIn extends FilterInputStream {
  private @Nullable IOException fault;
  private long count;

  public SourceIn(InputStream in) {
    super(in);
  }

  /// Throws again what the source threw, if it did.
  public void rethrow() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  /// @return bytes read so far
  public long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int got = super.read(target, offset, length);
      count += Math.max(0, got);
      return got;
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
