package org.keyturn.exchange.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;

/// A large document in which quotes and the like are written out, as KeePassXC writes them all, is
/// read to its end: the parser's own limit for entities counts them too.
class WrittenOutCharactersTest {
  private static final int TEXTS = 30_000;

  @Test
  void anyNumberOfThemIsRead() throws Exception {
    var document = "<a>" + "<b>&quot;&amp;&lt;&gt;&apos;&#65;</b>".repeat(TEXTS) + "</a>";
    var bytes = document.getBytes(UTF_8);
    var in =
        XmlIn.over(
            new ByteArrayInputStream(bytes),
            new XmlBudget(() -> bytes.length),
            XmlIn.Skipped.UNHEARD);
    assertEquals("a", in.root());
    var read = new int[1];
    in.children(_ -> {
      assertEquals(6, in.text().length());
      read[0]++;
    });
    assertEquals(TEXTS, read[0]);
  }
}
