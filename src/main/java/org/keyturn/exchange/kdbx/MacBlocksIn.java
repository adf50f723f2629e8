package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/// The content of version 4: blocks, each behind its MAC, the last of which is empty.
final class MacBlocksIn extends BlocksIn {
  private static final int MAC = 32;

  private final BodyKeys keys;
  private long number;

  MacBlocksIn(InputStream in, BodyKeys keys) {
    super(in);
    this.keys = keys;
  }

  @Override
  byte[] next(InputStream from) throws IOException {
    var mac = LittleEndian.read(from, MAC);
    var block = content(from);
    if (!MessageDigest.isEqual(mac, keys.blockMac(number++, block))) {
      throw new IOException("a block is not authentic");
    }
    return block;
  }
}
