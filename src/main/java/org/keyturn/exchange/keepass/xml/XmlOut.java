package org.keyturn.exchange.keepass.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.keyturn.model.SecretText;

/// Writes elements one after the other, without spaces between them. Texts have nothing but
/// characters that XML 1.0 allows; those with a meaning are escaped, and so are carriage returns,
/// which a reader would take for line feeds.
final class XmlOut {
  private static final int PART = 4096;

  private final OutputStream out;
  private final CharsetEncoder encoder =
      StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE);
  private final byte[] encoded = new byte[3 * PART];

  /// @param out buffers for itself
  public XmlOut(OutputStream out) {
    this.out = out;
  }

  /// What a document begins with.
  public void begin() throws IOException {
    markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
  }

  public void open(String element) throws IOException {
    markup("<" + element + ">");
  }

  public void close(String element) throws IOException {
    markup("</" + element + ">");
  }

  public void text(String element, String text) throws IOException {
    open(element);
    characters(text.toCharArray());
    close(element);
  }

  /// An element with one attribute.
  ///
  /// @param value needs no escaping
  public void text(String element, String attribute, String value, String text) throws IOException {
    markup("<" + element + " " + attribute + "=\"" + value + "\">");
    characters(text.toCharArray());
    close(element);
  }

  public void text(String element, SecretText text) throws IOException {
    open(element);
    characters(text.chars());
    close(element);
  }

  /// @param chars wiped
  private void characters(char[] chars) throws IOException {
    int from = 0;
    for (int i = 0; i < chars.length; i++) {
      var escape = escape(chars[i]);
      if (!escape.isEmpty()) {
        encode(chars, from, i);
        markup(escape);
        from = i + 1;
      }
    }
    encode(chars, from, chars.length);
    Arrays.fill(chars, '\0');
  }

  private static String escape(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      default -> "";
    };
  }

  private void encode(char[] chars, int from, int to) throws IOException {
    var source = CharBuffer.wrap(chars, from, to - from);
    var target = ByteBuffer.wrap(encoded);
    encoder.reset();
    boolean more = true;
    while (more) {
      more = encoder.encode(source, target, true).isOverflow();
      out.write(encoded, 0, target.position());
      target.clear();
    }
    Arrays.fill(encoded, 0, Math.min(encoded.length, 3 * (to - from)), (byte) 0);
  }

  private void markup(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
