package org.keyturn.ui.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.keyturn.text.Messages;
import org.keyturn.ui.Fx;

/// Reads the file again as ISO 32000-1 says: by the table at its end, from object to object.
class SheetPdfTest {
  private static final Path VAULT = Path.of("/home/mara/Größe 金庫 🔑/Privat.keyturn");
  private static final Pattern LENGTH = Pattern.compile("/Length (\\d+)");
  private static final Pattern SHOWN = Pattern.compile("<([0-9a-f]+)> Tj");
  private static final Pattern MEANING = Pattern.compile("beginbfchar <(..)> <([0-9a-f]+)>");

  @Test
  void everyWordOfThePageCanBeReadFromTheFile() throws IOException {
    var messages = Messages.of(Locale.GERMAN);
    Fx.start();
    var page = Fx.call(() -> sheet().page(messages));
    var pdf = Fx.call(() -> SheetPdf.of(page.picture(), page.words(), "de"));

    var objects = objects(pdf);
    assertEquals(7, objects.size());
    assertTrue(head(objects.get(0)).contains("/Type /Catalog") && page.fits());
    var meanings = meanings(content(objects.get(6)));
    var read = new ArrayList<String>();
    SHOWN
        .matcher(content(objects.get(3)))
        .results()
        .forEach(hit -> read.add(decoded(hit.group(1), meanings)));
    assertEquals(page.words().stream().map(SheetPdf.Words::text).toList(), read);
    assertTrue(read.contains(VAULT.toAbsolutePath().toString()));
    assertTrue(read.contains("4F21-A9C0"));
  }

  @Test
  void thePictureIsBlackOnWhiteAndAsLargeAsItSays() throws IOException {
    Fx.start();
    var page = Fx.call(() -> sheet().page(Messages.of(Locale.ENGLISH)));
    var picture = Fx.call(page::picture);
    var pdf = SheetPdf.of(picture, page.words(), "en");

    var grey = inflated(objects(pdf).get(4));
    assertEquals(((int) picture.getWidth()) * ((int) picture.getHeight()), grey.length);
    assertEquals((byte) 255, grey[0]);
    int dark = 0;
    for (byte pixel : grey) {
      dark += (pixel & 255) < 64 ? 1 : 0;
    }
    assertTrue(dark > 5_000, dark + " dark dots");
  }

  private static EmergencySheet sheet() {
    return new EmergencySheet(VAULT, Instant.parse("2026-11-25T10:00:00Z"), "4F21-A9C0");
  }

  private static List<byte[]> objects(byte[] pdf) {
    var text = new String(pdf, StandardCharsets.ISO_8859_1);
    int table =
        Integer.parseInt(text.substring(text.lastIndexOf("startxref") + 9).strip().split("\\s")[0]);
    var lines = text.substring(table).lines().toList();
    int count = Integer.parseInt(lines.get(1).split(" ")[1]);
    var objects = new ArrayList<byte[]>();
    for (int i = 1; i < count; i++) {
      int start = Integer.parseInt(lines.get(2 + i).substring(0, 10));
      assertTrue(text.startsWith(i + " 0 obj\n", start));
      objects.add(Arrays.copyOfRange(pdf, start, text.indexOf("endobj", start)));
    }
    return objects;
  }

  private static String head(byte[] object) {
    return new String(object, StandardCharsets.ISO_8859_1);
  }

  private static String content(byte[] object) throws IOException {
    return new String(inflated(object), StandardCharsets.US_ASCII);
  }

  private static byte[] inflated(byte[] object) throws IOException {
    var head = head(object);
    var length = LENGTH.matcher(head);
    assertTrue(length.find());
    int start = head.indexOf("stream\n") + "stream\n".length();
    var packed = new ByteArrayInputStream(object, start, Integer.parseInt(length.group(1)));
    try (var in = new InflaterInputStream(packed)) {
      return in.readAllBytes();
    }
  }

  private static Map<String, String> meanings(String map) {
    return MEANING
        .matcher(map)
        .results()
        .collect(
            Collectors.toMap(
                hit -> hit.group(1),
                hit ->
                    new String(HexFormat.of().parseHex(hit.group(2)), StandardCharsets.UTF_16BE)));
  }

  private static String decoded(String codes, Map<String, String> meanings) {
    var text = new StringBuilder();
    for (int i = 0; i < codes.length(); i += 2) {
      text.append(meanings.get(codes.substring(i, i + 2)));
    }
    return text.toString();
  }
}
