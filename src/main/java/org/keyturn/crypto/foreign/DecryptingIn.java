package org.keyturn.crypto.foreign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The plain bytes of an encrypted stream. Unlike the JDK's stream it says when the padding at the
/// end is none.
final class DecryptingIn extends InputStream {
  private static final int PART = 16 * 1024;

  private final InputStream in;
  private final CipherEngine engine;
  private final byte[] sealed = new byte[PART];
  private final byte[] plain = new byte[PART + CipherEngine.SLACK];
  private int at;
  private int end;
  private boolean ended;

  DecryptingIn(InputStream in, CipherEngine engine) {
    this.in = in;
    this.engine = engine;
  }

  @Override
  public int read() throws IOException {
    return fill() ? Byte.toUnsignedInt(plain[at++]) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int part = Math.min(length, end - at);
    System.arraycopy(plain, at, target, offset, part);
    at += part;
    return part;
  }

  /// Whether there is a byte to read.
  private boolean fill() throws IOException {
    while (at == end && !ended) {
      int got = in.read(sealed);
      at = 0;
      end = 0;
      ended = got < 0;
      end = ended ? engine.end(plain) : engine.update(sealed, got, plain);
    }
    return at < end;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(plain, (byte) 0);
    at = 0;
    end = 0;
    ended = true;
    in.close();
  }
}
