package org.keyturn.exchange.kdbx;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.keyturn.crypto.Sha256;

/// The content of versions before 4, inside the encryption: numbered blocks, each behind its
/// SHA-256, the last of which is empty.
final class HashedBlocksIn extends BlocksIn {
  private static final int HASH = 32;

  private int number;

  HashedBlocksIn(InputStream in) {
    super(in);
  }

  @Override
  byte[] next(InputStream from) throws IOException {
    if (LittleEndian.readInt(from) != number++) {
      throw new IOException("a block is out of order");
    }
    var hash = LittleEndian.read(from, HASH);
    var block = content(from);
    if (!Arrays.equals(hash, block.length == 0 ? new byte[HASH] : Sha256.of(block))) {
      throw new IOException("a block was altered");
    }
    return block;
  }
}
