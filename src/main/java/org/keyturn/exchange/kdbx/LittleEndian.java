package org.keyturn.exchange.kdbx;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Numbers as KDBX has them, the lowest byte first.
final class LittleEndian {

  private LittleEndian() {}

  static ByteBuffer of(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] ofInt(int value) {
    return of(new byte[Integer.BYTES]).putInt(value).array();
  }

  static byte[] ofLong(long value) {
    return of(new byte[Long.BYTES]).putLong(value).array();
  }

  /// @throws EOFException if the stream ends before
  static byte[] read(InputStream in, int length) throws IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return bytes;
  }

  static int readInt(InputStream in) throws IOException {
    return of(read(in, Integer.BYTES)).getInt();
  }

  static int readByte(InputStream in) throws IOException {
    int value = in.read();
    if (value < 0) {
      throw new EOFException();
    }
    return value;
  }
}
