package org.keyturn.platform.dbus;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A call to the bus itself, as bytes: `Hello`, which every connection says first, and `AddMatch`.
final class BusCall {
  private static final String BUS = "org.freedesktop.DBus";
  private static final String BUS_PATH = "/org/freedesktop/DBus";

  // "Message Format" in the specification
  private static final byte METHOD_CALL = 1;
  private static final byte NO_REPLY_EXPECTED = 1;
  private static final byte VERSION = 1;
  private static final int HEADER_START = 16;

  private BusCall() {}

  /// @param serial of this message, counted from 1
  static byte[] hello(int serial) {
    return bytes("Hello", serial, Optional.empty());
  }

  /// @param rule which signals are to be heard
  static byte[] addMatch(int serial, String rule) {
    return bytes("AddMatch", serial, Optional.of(rule));
  }

  private static byte[] bytes(String member, int serial, Optional<String> argument) {
    int most = 512 + argument.map(String::length).orElse(0);
    var out = ByteBuffer.allocate(most).order(ByteOrder.LITTLE_ENDIAN);
    out.put((byte) 'l').put(METHOD_CALL).put(NO_REPLY_EXPECTED).put(VERSION);
    out.putInt(argument.map(text -> text.length() + 5).orElse(0)).putInt(serial).putInt(0);
    field(out, HeaderField.PATH, 'o', BUS_PATH);
    field(out, HeaderField.INTERFACE, 's', BUS);
    field(out, HeaderField.MEMBER, 's', member);
    field(out, HeaderField.DESTINATION, 's', BUS);
    argument.ifPresent(text -> signature(out));
    out.putInt(HEADER_START - Integer.BYTES, out.position() - HEADER_START);
    align(out);
    argument.ifPresent(text -> string(out, text));
    var bytes = new byte[out.position()];
    out.get(0, bytes);
    return bytes;
  }

  private static void field(ByteBuffer out, byte code, char type, String value) {
    align(out);
    out.put(code).put((byte) 1).put((byte) type).put((byte) 0);
    string(out, value);
  }

  /// The argument's type: one string.
  private static void signature(ByteBuffer out) {
    align(out);
    out.put(HeaderField.SIGNATURE).put((byte) 1).put((byte) 'g').put((byte) 0);
    out.put((byte) 1).put((byte) 's').put((byte) 0);
  }

  /// At a multiple of four already: after a field's type, or at the start of the body.
  private static void string(ByteBuffer out, String ascii) {
    out.putInt(ascii.length()).put(ascii.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
  }

  private static void align(ByteBuffer out) {
    while (out.position() % 8 != 0) {
      out.put((byte) 0);
    }
  }
}
