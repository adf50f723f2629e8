package org.keyturn.exchange.keepass1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.exchange.keepass.xml.KeepassIds;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.SecretText;

/// The fields of groups and entries, one after the other: a number that says what it is, a length,
/// and as many bytes.
final class KdbFields {
  static final int END = 0xffff;

  private static final int HEAD = Short.BYTES + Integer.BYTES;

  /// Bytes of one text, of which no character has less than one.
  private static final int MOST_TEXT = 8 * 1024 * 1024;

  /// Of the heap for each byte of a text, at its worst.
  private static final int TEXT = 4;

  private final InputStream in;

  /// The file has no more content than bytes, so that it gets no more of the heap for its length.
  private final XmlBudget budget = new XmlBudget(() -> 0);

  private int kind;
  private byte[] value = {};

  /// @param in the content, authenticated
  KdbFields(InputStream in) {
    this.in = in;
  }

  /// Reads the next field.
  ///
  /// @return what it is
  int next() throws Failed, IOException {
    Arrays.fill(value, (byte) 0);
    var head = ByteBuffer.wrap(read(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
    kind = Short.toUnsignedInt(head.getShort());
    int length = head.getInt();
    if (length < 0) {
      throw KdbHeader.damaged();
    }
    budget.keep(kind == END ? 0 : length);
    value = read(length);
    return kind;
  }

  private byte[] read(int length) throws Failed, IOException {
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw KdbHeader.damaged();
    }
    return bytes;
  }

  /// Counts what a group or an entry costs besides its fields.
  void keep(int bytes) throws Failed {
    budget.keep(bytes);
  }

  int number() throws Failed {
    return fixed(Integer.BYTES).getInt();
  }

  int smallNumber() throws Failed {
    return Short.toUnsignedInt(fixed(Short.BYTES).getShort());
  }

  private ByteBuffer fixed(int length) throws Failed {
    if (value.length != length) {
      throw KdbHeader.damaged();
    }
    return ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
  }

  KdbTime.Read time() throws Failed {
    return KdbTime.read(fixed(KdbTime.LENGTH).array());
  }

  /// @return an id as KeePass has them, nothing if it is none
  Optional<UUID> id() {
    return KeepassIds.of(value);
  }

  /// Up to the first zero, after which there is nothing, with the line ends of today.
  SecretText text() throws Failed {
    if (value.length > MOST_TEXT) {
      throw new Failed(new Failure.BeyondBounds("textLength", value.length, 0, MOST_TEXT));
    }
    budget.keep((long) (TEXT - 1) * value.length);
    int length = 0;
    while (length < value.length && value[length] != 0) {
      length++;
    }
    var chars = UTF_8.decode(ByteBuffer.wrap(value, 0, length));
    try {
      return withoutReturns(chars);
    } finally {
      Arrays.fill(chars.array(), '\0');
    }
  }

  private static SecretText withoutReturns(CharBuffer chars) {
    var kept = new char[chars.length()];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      boolean dropped =
          chars.charAt(i) == '\r' && i + 1 < kept.length && chars.charAt(i + 1) == '\n';
      if (!dropped) {
        kept[count++] = chars.charAt(i);
      }
    }
    var text = SecretText.of(kept, 0, count);
    Arrays.fill(kept, '\0');
    return text;
  }

  /// @return the bytes of a file, the caller's own; nothing if there are none
  Optional<byte[]> file() {
    return value.length == 0 ? Optional.empty() : Optional.of(value.clone());
  }
}
