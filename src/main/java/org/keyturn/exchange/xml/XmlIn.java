package org.keyturn.exchange.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.SecretText;

/// Walks through a document element by element. Entities and document types are refused. Texts pass
/// through `char[]` that are wiped; the parser's own buffer, which nobody can wipe, is short.
public final class XmlIn {
  /// Characters of text between two looks at the limits.
  private static final int FIRST = 256;

  /// What an element costs that is kept.
  private static final int ELEMENT = 64;

  private final XMLStreamReader reader;
  private final PacedReader paced;
  private final XmlBudget budget;
  private final Skipped skipped;
  private int level;

  /// What happens to each child of an element.
  @FunctionalInterface
  public interface Visitor {
    /// @param name the child's; what is not read of it is skipped
    void child(String name) throws XMLStreamException, Failed;
  }

  /// Hears of elements that nobody reads, before they are skipped.
  @FunctionalInterface
  public interface Skipped {
    /// Nobody wants to know.
    Skipped UNHEARD = _ -> {};

    void element(XmlIn in) throws XMLStreamException, Failed;
  }

  private XmlIn(XMLStreamReader reader, PacedReader paced, XmlBudget budget, Skipped skipped) {
    this.reader = reader;
    this.paced = paced;
    this.budget = budget;
    this.skipped = skipped;
  }

  public static XmlIn over(InputStream in, XmlBudget budget, Skipped skipped)
      throws XMLStreamException {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    // Without one, what is wrong with the file would be printed.
    factory.setXMLReporter((message, kind, about, location) -> {});
    // The JDK's limit is lower than the depth of honest files may be, and answers unclearly.
    factory.setProperty("jdk.xml.maxElementDepth", Integer.toString(2 * XmlBudget.DEPTH));
    // It counts characters that are written as `&quot;` as well, of which an honest file may have
    // any
    // number; entities that a file declares itself are refused.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    var paced = new PacedReader(in);
    try {
      var reader = factory.createXMLStreamReader(DecodedDocument.over(paced));
      return new XmlIn(reader, paced, budget, skipped);
    } catch (IOException | RuntimeException e) {
      throw new XMLStreamException("not well-formed", e);
    }
  }

  /// @param head of a document, which may end anywhere after its outermost element has begun
  /// @return the name of that element
  public static Optional<String> rootOf(byte[] head) {
    try {
      var xml = over(new ByteArrayInputStream(head), new XmlBudget(() -> 0), Skipped.UNHEARD);
      while (xml.event() != XMLStreamConstants.START_ELEMENT) {
        // Whatever may stand before.
      }
      return Optional.of(xml.reader.getLocalName());
    } catch (XMLStreamException e) {
      return Optional.empty();
    }
  }

  /// @return the name of the outermost element, at which the reader then stands
  public String root() throws XMLStreamException, Failed {
    while (next() != XMLStreamConstants.START_ELEMENT) {
      // Comments and processing instructions.
    }
    return reader.getLocalName();
  }

  /// Visits the children of the element at which the reader stands.
  public void children(Visitor visitor) throws XMLStreamException, Failed {
    int own = level;
    while (true) {
      int event = next();
      if (level < own) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        budget.keep(ELEMENT);
        int child = level;
        visitor.child(reader.getLocalName());
        skipTo(child);
      }
    }
  }

  private void skipTo(int child) throws XMLStreamException, Failed {
    boolean unread = reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    while (level >= child) {
      if (unread) {
        skipped.element(this);
      }
      if (level >= child) {
        unread = next() == XMLStreamConstants.START_ELEMENT;
      }
    }
  }

  /// @return whether the attribute says true
  public boolean flag(String attribute) {
    return Boolean.parseBoolean(attribute(attribute));
  }

  public @Nullable String attribute(String name) {
    return reader.getAttributeValue(null, name);
  }

  /// @return the text of the element at which the reader stands
  public SecretText text() throws XMLStreamException, Failed {
    var chars = CharBuffer.allocate(FIRST);
    int own = level;
    while (next() >= 0 && level >= own) {
      if (level == own && isText()) {
        chars = appended(chars, reader);
      }
    }
    budget.keep(ELEMENT + 2L * chars.position());
    var text = SecretText.of(chars.array(), 0, chars.position());
    Arrays.fill(chars.array(), '\0');
    return text;
  }

  private static CharBuffer appended(CharBuffer chars, XMLStreamReader reader) throws Failed {
    int length = reader.getTextLength();
    long whole = (long) chars.position() + length;
    if (whole > XmlBudget.TEXT) {
      throw new Failed(new Failure.BeyondBounds("textLength", whole, 0, XmlBudget.TEXT));
    }
    var target = chars;
    if (chars.remaining() < length) {
      target = CharBuffer.allocate((int) Math.max(whole, 2L * chars.capacity()));
      target.put(chars.flip());
      Arrays.fill(chars.array(), '\0');
    }
    return target.put(reader.getTextCharacters(), reader.getTextStart(), length);
  }

  /// Takes the text of the element part by part, however long it is.
  public void parts(Base64In target) throws XMLStreamException, Failed {
    int own = level;
    while (next() >= 0 && level >= own) {
      if (level == own && isText()) {
        target.add(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
      }
    }
  }

  private int event() throws XMLStreamException {
    paced.rest();
    try {
      return reader.next();
    } catch (RuntimeException e) {
      // The JDK's parser does so over bytes that are no text, and at the end.
      throw new XMLStreamException("not well-formed", e);
    }
  }

  private boolean isText() {
    return switch (reader.getEventType()) {
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          true;
      default -> false;
    };
  }

  private int next() throws XMLStreamException, Failed {
    int event = event();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        level++;
        if (level > XmlBudget.DEPTH) {
          throw new Failed(new Failure.BeyondBounds("nestingDepth", level, 0, XmlBudget.DEPTH));
        }
      }
      case XMLStreamConstants.END_ELEMENT -> level--;
      case XMLStreamConstants.DTD,
          XMLStreamConstants.ENTITY_REFERENCE,
          XMLStreamConstants.END_DOCUMENT ->
          throw new XMLStreamException("not in a document of this kind");
      default -> {}
    }
    return event;
  }
}
