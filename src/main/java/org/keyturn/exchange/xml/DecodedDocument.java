package org.keyturn.exchange.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// A document's characters. The JDK's parser prints bytes that are not of the document's encoding
/// to standard error, whatever it was told, and does not say where they stand. So they are decoded
/// here, and what cannot be decoded becomes a character that XML does not have, which the parser
/// finds in its place.
final class DecodedDocument {
  /// As many bytes as an XML declaration may take.
  private static final int DECLARATION = 1024;

  private static final String ILLEGAL = "\uFFFF";
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

  private DecodedDocument() {}

  /// @param in not closed
  static Reader over(InputStream in) throws IOException {
    var head = in.readNBytes(DECLARATION);
    int mark = markLength(head);
    var decoder = charset(head).newDecoder();
    decoder.replaceWith(ILLEGAL);
    decoder.onMalformedInput(CodingErrorAction.REPLACE);
    decoder.onUnmappableCharacter(CodingErrorAction.REPLACE);
    var rest = new ByteArrayInputStream(head, mark, head.length - mark);
    return new InputStreamReader(new SequenceInputStream(rest, in), decoder);
  }

  private static int markLength(byte[] head) {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return begins(head, 0xfe, 0xff) || begins(head, 0xff, 0xfe) ? 2 : 0;
  }

  /// By the mark or the first character, else by what the declaration says (XML 1.0, appendix F).
  private static Charset charset(byte[] head) throws IOException {
    if (begins(head, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (begins(head, 0xfe, 0xff) || begins(head, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if (begins(head, 0xff, 0xfe) || begins(head, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    var declared = ENCODING.matcher(new String(head, StandardCharsets.ISO_8859_1));
    return declared.find() ? named(declared.group(1)) : StandardCharsets.UTF_8;
  }

  private static Charset named(String name) throws IOException {
    // Some programs name the encoding that the text had in their memory.
    if (name.regionMatches(true, 0, "UTF-16", 0, 6)) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("an encoding that is not known");
    }
  }

  private static boolean begins(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if (head[i] != (byte) bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
