package org.keyturn.exchange.keepass.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.keyturn.crypto.foreign.MaskStream;
import org.keyturn.exchange.xml.Base64In;
import org.keyturn.exchange.xml.XmlBudget;
import org.keyturn.exchange.xml.XmlIn;
import org.keyturn.model.Failed;
import org.keyturn.model.SecretText;

/// Reads values, of which some are masked. The mask is one stream over the whole document, so that
/// masked values are read even where nobody wants them.
final class ValueReader {
  private final Optional<MaskStream> mask;
  private final XmlBudget budget;

  ValueReader(Optional<MaskStream> mask, XmlBudget budget) {
    this.mask = mask;
    this.budget = budget;
  }

  static boolean concealed(XmlIn xml) {
    return xml.flag("Protected") || xml.flag("ProtectInMemory");
  }

  SecretText text(XmlIn xml) throws XMLStreamException, Failed {
    if (!masked(xml)) {
      return xml.text();
    }
    byte[] utf8 = unmasked(xml);
    var chars = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(utf8));
    Arrays.fill(utf8, (byte) 0);
    return wiped(chars);
  }

  private static SecretText wiped(CharBuffer chars) {
    var text = SecretText.of(chars.array(), 0, chars.limit());
    Arrays.fill(chars.array(), '\0');
    return text;
  }

  /// @return nothing if the value is no base64
  Optional<byte[]> bytes(XmlIn xml) throws XMLStreamException, Failed {
    return masked(xml) ? Optional.of(unmasked(xml)) : base64(xml);
  }

  /// Keeps the mask in step.
  void skipped(XmlIn xml) throws XMLStreamException, Failed {
    if (masked(xml)) {
      Arrays.fill(unmasked(xml), (byte) 0);
    }
  }

  private boolean masked(XmlIn xml) {
    return mask.isPresent() && xml.flag("Protected");
  }

  private byte[] unmasked(XmlIn xml) throws XMLStreamException, Failed {
    byte[] bytes =
        base64(xml).orElseThrow(() -> new XMLStreamException("a masked value is no base64"));
    mask.orElseThrow().apply(bytes);
    return bytes;
  }

  private Optional<byte[]> base64(XmlIn xml) throws XMLStreamException, Failed {
    var decoding = new Base64In(budget);
    xml.parts(decoding);
    return decoding.finish();
  }
}
