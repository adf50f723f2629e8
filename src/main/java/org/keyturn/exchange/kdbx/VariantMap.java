package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keyturn.model.Failed;

/// KDBX's map of names to typed values, in which parameters of the key derivation stand.
final class VariantMap {
  private static final int VERSION = 0x0100;
  private static final int MAJOR = 0xFF00;
  private static final int END = 0;
  private static final int UINT32 = 0x04;
  private static final int UINT64 = 0x05;
  private static final int INT32 = 0x0C;
  private static final int INT64 = 0x0D;
  private static final int BYTES = 0x42;

  private final Map<String, Object> values = new LinkedHashMap<>();

  static VariantMap read(byte[] bytes) throws Failed {
    var in = LittleEndian.of(bytes);
    var map = new VariantMap();
    try {
      if ((in.getShort() & MAJOR) > VERSION) {
        throw Kdbx.damaged();
      }
      for (int type = in.get(); type != END; type = in.get()) {
        var name = new String(take(in, in.getInt()), UTF_8);
        var value = take(in, in.getInt());
        switch (type) {
          case UINT32 ->
              map.values.put(name, Integer.toUnsignedLong(LittleEndian.of(value).getInt()));
          case INT32 -> map.values.put(name, (long) LittleEndian.of(value).getInt());
          case UINT64, INT64 -> map.values.put(name, LittleEndian.of(value).getLong());
          case BYTES -> map.values.put(name, value);
          default -> {} // Texts and truth values: no parameter that is known is one.
        }
      }
    } catch (BufferUnderflowException e) {
      throw Kdbx.damaged();
    }
    return map;
  }

  private static byte[] take(ByteBuffer in, int length) throws Failed {
    if (length < 0 || length > in.remaining()) {
      throw Kdbx.damaged();
    }
    var bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  Optional<byte[]> bytes(String name) {
    return values.get(name) instanceof byte[] bytes ? Optional.of(bytes) : Optional.empty();
  }

  /// One that is too large for a signed number becomes the largest, which lies beyond every bound
  /// as well.
  long number(String name) throws Failed {
    if (values.get(name) instanceof Long number) {
      return number < 0 ? Long.MAX_VALUE : number;
    }
    throw Kdbx.damaged();
  }

  VariantMap with(String name, byte[] bytes) {
    values.put(name, bytes);
    return this;
  }

  VariantMap withInt(String name, int number) {
    values.put(name, number);
    return this;
  }

  VariantMap withLong(String name, long number) {
    values.put(name, number);
    return this;
  }

  byte[] write() {
    var out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {0, VERSION >> 8});
    values.forEach((name, value) -> {
      out.write(type(value));
      var nameBytes = name.getBytes(UTF_8);
      out.writeBytes(LittleEndian.ofInt(nameBytes.length));
      out.writeBytes(nameBytes);
      var bytes = encoded(value);
      out.writeBytes(LittleEndian.ofInt(bytes.length));
      out.writeBytes(bytes);
    });
    out.write(END);
    return out.toByteArray();
  }

  private static int type(Object value) {
    return switch (value) {
      case Integer _ -> UINT32;
      case Long _ -> UINT64;
      default -> BYTES;
    };
  }

  private static byte[] encoded(Object value) {
    return switch (value) {
      case Integer number -> LittleEndian.ofInt(number);
      case Long number -> LittleEndian.ofLong(number);
      default -> (byte[]) value;
    };
  }
}
