package org.keyturn.platform.dbus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Signals as a bus sends them, written from the specification and not by the code under test.
public final class WireSignal {
  private WireSignal() {}

  /// @param flag the argument, if there is one
  public static byte[] of(
      ByteOrder order, String path, String type, String member, Optional<Boolean> flag) {
    var fields = ByteBuffer.allocate(1024).order(order);
    text(fields, 1, 'o', path);
    text(fields, 2, 's', type);
    text(fields, 3, 's', member);
    text(fields, 7, 's', ":1.7");
    flag.ifPresent(value -> {
      pad(fields);
      fields.put(new byte[] {8, 1, 'g', 0, 1, 'b', 0});
    });
    int length = fields.position();
    pad(fields);
    var message = ByteBuffer.allocate(2048).order(order);
    message.put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'l' : 'B'));
    message.put((byte) 4).put((byte) 1).put((byte) 1);
    message.putInt(flag.isPresent() ? 4 : 0).putInt(99).putInt(length);
    message.put(fields.array(), 0, fields.position());
    flag.ifPresent(value -> message.putInt(value ? 1 : 0));
    var bytes = new byte[message.position()];
    message.get(0, bytes);
    return bytes;
  }

  private static void text(ByteBuffer out, int code, char type, String text) {
    pad(out);
    out.put((byte) code).put((byte) 1).put((byte) type).put((byte) 0);
    out.putInt(text.length()).put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
  }

  private static void pad(ByteBuffer out) {
    while (out.position() % 8 != 0) {
      out.put((byte) 0);
    }
  }
}
