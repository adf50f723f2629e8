package org.keyturn.exchange.bitwarden;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Remembers that the source could not be read. Jackson also calls bytes that are no text an error
/// of input, which is the file's fault, not the disk's.
final class SourceIn extends FilterInputStream {
  private @Nullable IOException fault;

  SourceIn(InputStream in) {
    super(in);
  }

  /// Throws again what the source threw, if it did.
  void rethrow() throws IOException {
    if (fault != null) {
      throw fault;
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException e) {
      fault = e;
      throw e;
    }
  }
}
