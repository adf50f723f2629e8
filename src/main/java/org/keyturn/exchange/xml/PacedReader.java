package org.keyturn.exchange.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses what a parser would have to swallow in one piece: a comment, name or attribute of many
/// megabytes. Texts come in parts and are not concerned.
final class PacedReader extends FilterInputStream {
  private static final int MOST = 4 * 1024 * 1024;

  private int sinceRest;

  PacedReader(InputStream in) {
    super(in);
  }

  /// The parser has come to something.
  void rest() {
    sinceRest = 0;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int got = super.read(target, offset, length);
    sinceRest += Math.max(0, got);
    if (sinceRest > MOST) {
      throw new IOException("a piece of markup is too long");
    }
    return got;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
