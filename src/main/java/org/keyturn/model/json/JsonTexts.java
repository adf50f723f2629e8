package org.keyturn.model.json;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;
import org.keyturn.model.SecretText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/// What every JSON reader and writer of ours agrees on: buffers are not recycled (a recycled one
/// keeps the last plaintext), secrets go from and to `char[]`, and text with half of a surrogate
/// pair is written as a JSON escape, so that it survives.
public final class JsonTexts {

  private static final JsonFactory PLAIN = factory(StreamReadConstraints.defaults());

  private JsonTexts() {}

  /// @return a factory whose parsers refuse what lies beyond the limits
  public static JsonFactory factory(StreamReadConstraints limits) {
    return JsonFactory.builder()
        .recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .streamReadConstraints(limits)
        .build();
  }

  /// @return the text at the parser's current token; the caller owns it
  public static SecretText secret(JsonParser in) {
    return SecretText.of(in.getStringCharacters(), in.getStringOffset(), in.getStringLength());
  }

  /// @return what `writer` wrote, for the caller to wipe; the buffers that it went through are
  ///   wiped already
  public static byte[] collect(Consumer<OutputStream> writer) {
    var bytes = new WipingBytes(1024);
    writer.accept(bytes);
    return bytes.takeAll();
  }

  /// @return the text as raw JSON, with its quotation marks
  public static SecretText quoted(SecretText text) {
    if (isPlain(text)) {
      return between(text);
    }
    var json =
        collect(bytes -> {
          try (var out = PLAIN.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(out, text);
          }
        });
    var chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(json));
    Arrays.fill(json, (byte) 0);
    var quoted = SecretText.of(chars.array(), 0, chars.limit());
    Arrays.fill(chars.array(), '\0');
    return quoted;
  }

  /// Whether every character stands for itself in JSON, so that no writer with its buffers is
  /// needed for what is often short and many.
  private static boolean isPlain(SecretText text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static SecretText between(SecretText text) {
    var chars = new char[text.length() + 2];
    chars[0] = '"';
    for (int i = 0; i < text.length(); i++) {
      chars[i + 1] = text.charAt(i);
    }
    chars[chars.length - 1] = '"';
    var quoted = SecretText.of(chars);
    Arrays.fill(chars, '\0');
    return quoted;
  }

  /// Writes a text value without making a `String` of it.
  public static void write(JsonGenerator out, SecretText text) {
    var chars = text.chars();
    write(out, chars);
    Arrays.fill(chars, '\0');
  }

  public static void write(JsonGenerator out, String text) {
    if (wellFormed(text)) {
      out.writeString(text);
    } else {
      write(out, text.toCharArray());
    }
  }

  private static void write(JsonGenerator out, char[] chars) {
    if (wellFormed(CharBuffer.wrap(chars))) {
      out.writeString(chars, 0, chars.length);
    } else {
      var escaped = escaped(chars);
      out.writeRawValue(escaped, 0, escaped.length);
      Arrays.fill(escaped, '\0');
    }
  }

  /// @return whether every surrogate has its other half
  public static boolean wellFormed(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        boolean pair =
            i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /// @return the name with halves of surrogate pairs replaced by U+FFFD: no writer takes them in
  ///   names
  public static String wellFormedName(String name) {
    return wellFormed(name) ? name : name.replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD");
  }

  private static char[] escaped(char[] chars) {
    var quoted = new char[chars.length * 6 + 2];
    quoted[0] = '"';
    for (int i = 0; i < chars.length; i++) {
      quoted[i * 6 + 1] = '\\';
      quoted[i * 6 + 2] = 'u';
      for (int digit = 0; digit < 4; digit++) {
        quoted[i * 6 + 3 + digit] = Character.forDigit(chars[i] >> (12 - 4 * digit) & 15, 16);
      }
    }
    quoted[quoted.length - 1] = '"';
    return quoted;
  }
}
