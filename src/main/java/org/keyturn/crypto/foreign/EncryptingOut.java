package org.keyturn.crypto.foreign;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// Encrypts what is written to it.
final class EncryptingOut extends OutputStream {
  private static final int PART = 16 * 1024;

  private final OutputStream out;
  private final CipherEngine engine;
  private final byte[] plain = new byte[PART];
  private final byte[] sealed = new byte[PART + CipherEngine.SLACK];
  private int filled;
  private boolean closed;

  EncryptingOut(OutputStream out, CipherEngine engine) {
    this.out = out;
    this.engine = engine;
  }

  @Override
  public void write(int b) throws IOException {
    plain[filled++] = (byte) b;
    if (filled == PART) {
      drain();
    }
  }

  @Override
  public void write(byte[] source, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int part = Math.min(PART - filled, length - done);
      System.arraycopy(source, offset + done, plain, filled, part);
      filled += part;
      done += part;
      if (filled == PART) {
        drain();
      }
    }
  }

  private void drain() throws IOException {
    int made = engine.update(plain, filled, sealed);
    filled = 0;
    out.write(sealed, 0, made);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    drain();
    out.write(sealed, 0, engine.end(sealed));
    Arrays.fill(plain, (byte) 0);
    out.close();
  }
}
