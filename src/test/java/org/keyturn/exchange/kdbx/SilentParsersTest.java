package org.keyturn.exchange.kdbx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keyturn.exchange.Failures;
import org.keyturn.exchange.format.ByteSource;
import org.keyturn.exchange.format.FileHead;
import org.keyturn.exchange.keepass.Documents;
import org.keyturn.exchange.keepass.KeepassXmlFormat;
import org.keyturn.model.Failed;
import org.keyturn.model.Failure;
import org.keyturn.model.Failure.Spot;

/// Whatever is wrong with a document, nothing is printed about it, and the place is told.
@Isolated
class SilentParsersTest {
  private static final String BEFORE =
      "<?xml version=\"1.0\"?>\n<KeePassFile><Root>\n<Group><Name>";
  private static final String AFTER = "</Name></Group></Root></KeePassFile>";

  /// What is done while the streams are watched.
  @FunctionalInterface
  private interface Action {
    void run() throws Exception;
  }

  private static String printed(Action action) throws Exception {
    var out = System.out;
    var err = System.err;
    var caught = new ByteArrayOutputStream();
    try (var print = new PrintStream(caught, true, UTF_8)) {
      System.setErr(print);
      System.setOut(print);
      action.run();
    } catch (Failed e) {
      // That it is refused is told by others.
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return caught.toString(UTF_8);
  }

  private static void everywhere(byte[] file) throws Exception {
    var source = ByteSource.of(file);
    assertEquals("", printed(() -> new KeepassXmlFormat().recognise(FileHead.of(source), source)));
    assertEquals("", printed(() -> Documents.read(file)));
    assertEquals("", printed(() -> KeepassKeyFile.read(source).close()));
    var database = Envelope.version4(Envelope.content4(file));
    assertEquals("", printed(() -> Samples.read(database)));
    var keyFile = Optional.of(file);
    var password = Optional.of(Samples.PASSWORD);
    assertEquals("", printed(() -> Samples.read(database, password, keyFile)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u0000\u0000\u0000\u0000",
        "\u0080",
        "\u00ff\u0001",
        "\u00d0U",
        "\u00ef\u00bb\u00bf\u0080",
        "\u00fe\u00ff\u00d8",
        "<",
        "<a>\u0080</a>",
        "<a b=\"\u0080\"/>",
        "<\u0080/>",
        "<!--\u00ff-->",
        "<?xml version=\"7\"?><a/>",
        "<?xml version=\"1.0\" encoding=\"nothing\"?><a/>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>\u0080</a>",
        "<?xml version=\"1.0\" encoding=\"us-ascii\"?><a>\u0080</a>",
        "<!DOCTYPE a [<!ENTITY e SYSTEM \"\u0080\">]><a>&e;</a>",
        "<KeyFile><Key><Data>\u00ff</Data></Key></KeyFile>",
        "<KeePassFile><Root><Group><Name>\u00c3</Name></Group></Root></KeePassFile>"
      })
  void nothingIsPrinted(String bytes) throws Exception {
    everywhere(bytes.getBytes(ISO_8859_1));
  }

  @Test
  void norAboutAnyOtherBytes() throws Exception {
    var random = new SplittableRandom(11);
    var document = (BEFORE + "one" + AFTER).getBytes(UTF_8);
    for (int i = 0; i < 60; i++) {
      var file = document.clone();
      for (int j = 0; j < 1 + i % 3; j++) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      everywhere(file);
      var noise = new byte[random.nextInt(1, 80)];
      random.nextBytes(noise);
      everywhere(noise);
    }
  }

  @Test
  void aBrokenLetterIsToldWithItsPlace() throws Exception {
    var out = new ByteArrayOutputStream();
    out.writeBytes((BEFORE + "\u00e4").getBytes(UTF_8));
    out.write(0xc3);
    out.writeBytes(AFTER.getBytes(UTF_8));
    var damaged =
        assertInstanceOf(
            Failure.Damaged.class, Failures.of(() -> Documents.read(out.toByteArray())));
    var spot = assertInstanceOf(Spot.InText.class, damaged.spot().orElseThrow());
    assertEquals(3, spot.line());
    assertEquals("<Group><Name>\u00e4".length() + 1, spot.column());
  }

  @Test
  void everyEncodingIsRead() throws Exception {
    var text = BEFORE + "\u00e4" + AFTER;
    for (var mark : new String[] {"", "\ufeff"}) {
      for (var encoding : new Charset[] {UTF_8, UTF_16BE, UTF_16LE}) {
        Documents.read((mark + text).getBytes(encoding));
      }
    }
    for (var name : new String[] {"utf-8", "ISO-8859-1", "windows-1252"}) {
      var declared = text.replace("?>", " encoding='" + name + "' ?>");
      Documents.read(declared.getBytes(Charset.forName(name)));
    }
    Documents.read(text.replace("?>", " encoding=\"utf-16\"?>").getBytes(UTF_8));
  }
}
