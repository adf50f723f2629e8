package org.keyturn.store.salvage;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns of one row in SQLite's record format (sqlite.org/fileformat2.html, section 2.1):
/// each a `Long`, a `byte[]`, or null for anything else.
record RecordColumns(List<@Nullable Object> values) {

  /// @throws RuntimeException if the bytes are no record
  static RecordColumns parse(byte[] payload) {
    var in = ByteBuffer.wrap(payload);
    long headerLength = RawPages.varint(in);
    if (headerLength < 1 || headerLength > payload.length) {
      throw new IllegalArgumentException("header");
    }
    var types = new ArrayList<Long>();
    while (in.position() < headerLength) {
      types.add(RawPages.varint(in));
    }
    in.position((int) headerLength);
    var values = new ArrayList<@Nullable Object>();
    for (long type : types) {
      values.add(value(in, type));
    }
    return new RecordColumns(values);
  }

  private static @Nullable Object value(ByteBuffer in, long type) {
    if (type >= 12) {
      long length = (type - 12) / 2;
      if (length > in.remaining()) {
        throw new IllegalArgumentException("length");
      }
      var bytes = new byte[(int) length];
      in.get(bytes);
      return type % 2 == 0 ? bytes : null;
    }
    return switch ((int) Math.max(0, type)) {
      case 1 -> (long) in.get();
      case 2 -> (long) in.getShort();
      case 3 -> (long) in.get() << 16 | Short.toUnsignedLong(in.getShort());
      case 4 -> (long) in.getInt();
      case 5 -> (long) in.getShort() << 32 | Integer.toUnsignedLong(in.getInt());
      case 6, 7 -> in.getLong();
      case 8 -> 0L;
      case 9 -> 1L;
      default -> null;
    };
  }

  int size() {
    return values.size();
  }

  /// @return the blob in a column, null if there is none of that length (-1: any)
  byte @Nullable [] blob(int column, int length) {
    return column < values.size()
            && values.get(column) instanceof byte[] bytes
            && (length < 0 || bytes.length == length)
        ? bytes
        : null;
  }

  @Nullable Long integer(int column) {
    return column < values.size() && values.get(column) instanceof Long value ? value : null;
  }
}
