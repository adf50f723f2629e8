package org.keyturn.store;

import java.nio.ByteBuffer;
import java.util.UUID;

/// Ids as the 16 bytes that stand in the file, most significant first.
public final class RowIds {
  private RowIds() {}

  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /// @param bytes 16 bytes
  public static UUID of(byte[] bytes) {
    var in = ByteBuffer.wrap(bytes);
    return new UUID(in.getLong(), in.getLong());
  }
}
