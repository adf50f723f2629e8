package org.keyturn.store;

import java.nio.ByteBuffer;

/// What is known of an attachment's chunks in the clear: the salt of their key, how many there are,
/// their total sealed length in bytes and the tag of the last one.
public record StreamHeader(byte[] salt, int chunks, long length, byte[] finalTag) {

  /// Encoded length in bytes.
  public static final int BYTES = 32 + 4 + 8 + 16;

  public byte[] encode() {
    return ByteBuffer.allocate(BYTES)
        .put(salt)
        .putInt(chunks)
        .putLong(length)
        .put(finalTag)
        .array();
  }

  /// @return null if the bytes have another length
  public static @org.jspecify.annotations.Nullable StreamHeader decode(byte[] bytes) {
    if (bytes.length != BYTES) {
      return null;
    }
    var in = ByteBuffer.wrap(bytes);
    var salt = new byte[32];
    in.get(salt);
    int chunks = in.getInt();
    long length = in.getLong();
    var tag = new byte[16];
    in.get(tag);
    return new StreamHeader(salt, chunks, length, tag);
  }
}
