package org.keyturn.platform.dbus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Reads one message after the other and keeps the signals. Takes nothing on trust: every length is
/// held against what is there, and a message larger than [#MOST] is refused.
final class MessageReader {
  /// Bytes of one message. The signals that are listened for have some 200.
  static final int MOST = 64 * 1024;

  // "Message Format" in the specification
  private static final int FIXED = 16;
  private static final int SIGNAL = 4;
  private static final int VERSION = 1;

  private final InputStream in;

  MessageReader(InputStream in) {
    this.in = in;
  }

  /// @return empty if the message is no signal
  Optional<BusSignal> next() throws IOException, BrokenBus {
    var fixed = ByteBuffer.wrap(bytes(FIXED));
    fixed.order(order(fixed.get(0)));
    if (fixed.get(3) != VERSION) {
      throw new BrokenBus("protocol version");
    }
    long body = fixed.getInt(4) & 0xffffffffL;
    long header = fixed.getInt(12) & 0xffffffffL;
    if (header + body > MOST) {
      throw new BrokenBus("message too large");
    }
    var fields = ByteBuffer.wrap(bytes(padded((int) header))).order(fixed.order());
    fields.limit((int) header);
    var content = ByteBuffer.wrap(bytes((int) body)).order(fixed.order());
    return fixed.get(1) == SIGNAL ? Optional.of(signal(fields, content)) : Optional.empty();
  }

  private static ByteOrder order(byte mark) throws BrokenBus {
    return switch (mark) {
      case 'l' -> ByteOrder.LITTLE_ENDIAN;
      case 'B' -> ByteOrder.BIG_ENDIAN;
      default -> throw new BrokenBus("byte order");
    };
  }

  private byte[] bytes(int count) throws IOException, BrokenBus {
    var bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new BrokenBus("ends early");
    }
    return bytes;
  }

  private static BusSignal signal(ByteBuffer fields, ByteBuffer body) throws BrokenBus {
    try {
      var texts = texts(fields);
      return new BusSignal(
          texts.getOrDefault(HeaderField.PATH, ""),
          texts.getOrDefault(HeaderField.INTERFACE, ""),
          texts.getOrDefault(HeaderField.MEMBER, ""),
          flag(texts.getOrDefault(HeaderField.SIGNATURE, ""), body));
    } catch (BufferUnderflowException cut) {
      throw new BrokenBus("header ends early");
    }
  }

  /// The header's fields that are texts, by their codes: an array of structs of a byte and a
  /// variant, each aligned to eight bytes.
  private static Map<Byte, String> texts(ByteBuffer in) throws BrokenBus {
    var texts = new HashMap<Byte, String>();
    while (in.hasRemaining()) {
      byte code = in.get();
      switch (signature(in)) {
        case "s", "o" -> texts.put(code, string(in));
        case "g" -> texts.put(code, signature(in));
        case "u" -> number(in);
        // A field of a kind that no specification has yet: how long it is cannot be known.
        default -> in.position(in.limit());
      }
      in.position(Math.min(padded(in.position()), in.limit()));
    }
    return texts;
  }

  private static Optional<Boolean> flag(String signature, ByteBuffer body) throws BrokenBus {
    return signature.equals("b") ? Optional.of(number(body) == 1) : Optional.empty();
  }

  private static int number(ByteBuffer in) throws BrokenBus {
    in.position(within(in, (in.position() + 3) / 4 * 4));
    return in.getInt();
  }

  private static String string(ByteBuffer in) throws BrokenBus {
    int length = number(in);
    return text(in, length);
  }

  private static String signature(ByteBuffer in) throws BrokenBus {
    return text(in, in.get() & 0xff);
  }

  private static String text(ByteBuffer in, int length) throws BrokenBus {
    if (length < 0 || length >= in.remaining()) {
      throw new BrokenBus("text ends early");
    }
    var bytes = new byte[length];
    in.get(bytes);
    if (in.get() != 0) {
      throw new BrokenBus("text without an end");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int within(ByteBuffer in, int position) throws BrokenBus {
    if (position > in.limit()) {
      throw new BrokenBus("ends early");
    }
    return position;
  }

  private static int padded(int length) {
    return (length + 7) / 8 * 8;
  }
}
