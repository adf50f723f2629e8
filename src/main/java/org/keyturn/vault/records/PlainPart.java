package org.keyturn.vault.records;

import java.util.Arrays;

/// The plain bytes of one part of a record: overwritten when it is closed, so that whoever opens
/// one holds it in a `try`.
public record PlainPart(byte[] bytes) implements AutoCloseable {
  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
