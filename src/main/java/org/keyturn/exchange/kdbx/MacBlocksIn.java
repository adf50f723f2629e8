package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// The content of version 4: blocks, each behind its MAC, the last of which is empty. Nothing of a
/// block is handed out before its MAC has been checked.
final class MacBlocksIn extends InputStream {
  private static final int MOST = 64 * 1024 * 1024;
  private static final int MAC = 32;

  private final InputStream in;
  private final BodyKeys keys;
  private byte[] block = {};
  private int at;
  private long number;
  private boolean ended;

  MacBlocksIn(InputStream in, BodyKeys keys) {
    this.in = in;
    this.keys = keys;
  }

  @Override
  public int read() throws IOException {
    return fill() ? Byte.toUnsignedInt(block[at++]) : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int part = Math.min(length, block.length - at);
    System.arraycopy(block, at, target, offset, part);
    at += part;
    return part;
  }

  private boolean fill() throws IOException {
    if (at == block.length && !ended) {
      var mac = Bytes.read(in, MAC);
      int length = Bytes.readInt(in);
      if (length < 0 || length > MOST) {
        throw new IOException("a block is too long");
      }
      block = Bytes.read(in, length);
      at = 0;
      if (!MessageDigest.isEqual(mac, keys.blockMac(number++, block))) {
        throw new IOException("a block is not authentic");
      }
      ended = length == 0;
    }
    return at < block.length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
