package org.keyturn.ui.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;

/// Makes a file of one page after ISO 32000-1 (PDF 1.7): the page as a grey picture, so that every
/// character that the window can show is on it, and over it the same words invisibly, so that they
/// can be searched, copied and read aloud.
final class SheetPdf {
  /// Codes of a simple font, without the zero.
  private static final int MOST_CHARACTERS = 255;

  /// @param x from the left, in points
  /// @param down from the top to the foot of the first line, in points
  record Words(String text, double x, double down, double size) {}

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final List<Integer> starts = new ArrayList<>();
  private final Map<Integer, Integer> codes = new LinkedHashMap<>();

  private SheetPdf() {}

  /// @param language of the words, e.g. `de`
  static byte[] of(Image picture, List<Words> words, String language) throws IOException {
    return new SheetPdf().write(picture, words, language);
  }

  private byte[] write(Image picture, List<Words> words, String language) throws IOException {
    put("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    object("<< /Type /Catalog /Pages 2 0 R /Lang (" + language + ") >>");
    object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    object(
        String.format(
            Locale.ROOT,
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.0f %.0f] /Contents 4 0 R"
                + " /Resources << /XObject << /P 5 0 R >> /Font << /F 6 0 R >> >> >>",
            SheetPage.WIDTH,
            SheetPage.HEIGHT));
    stream("", content(words).getBytes(StandardCharsets.US_ASCII));
    var size = "/Width " + (int) picture.getWidth() + " /Height " + (int) picture.getHeight();
    stream(
        "/Type /XObject /Subtype /Image " + size + " /ColorSpace /DeviceGray /BitsPerComponent 8 ",
        grey(picture));
    object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R >>");
    stream("", unicode().getBytes(StandardCharsets.US_ASCII));
    end();
    return out.toByteArray();
  }

  private String content(List<Words> words) {
    var page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT, "q %.0f 0 0 %.0f 0 0 cm /P Do Q\n", SheetPage.WIDTH, SheetPage.HEIGHT));
    for (var line : words) {
      page.append(
          String.format(
              Locale.ROOT,
              "BT 3 Tr /F %.1f Tf 1 0 0 1 %.1f %.1f Tm <%s> Tj ET\n",
              line.size(),
              line.x(),
              SheetPage.HEIGHT - line.down(),
              coded(line.text())));
    }
    return page.toString();
  }

  /// Each character that occurs gets a code of its own; what they mean stands in the font.
  private String coded(String text) {
    var hex = new StringBuilder();
    text.codePoints()
        .forEach(character -> {
          if (codes.size() < MOST_CHARACTERS) {
            codes.putIfAbsent(character, codes.size() + 1);
          }
          hex.append(String.format(Locale.ROOT, "%02x", codes.getOrDefault(character, 1)));
        });
    return hex.toString();
  }

  private String unicode() {
    var map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n");
    map.append("/CMapName /Words def /CMapType 2 def\n");
    map.append("1 begincodespacerange <00> <ff> endcodespacerange\n");
    codes.forEach((character, code) -> {
      map.append(String.format(Locale.ROOT, "1 beginbfchar <%02x> <", code));
      for (char unit : Character.toChars(character)) {
        map.append(String.format(Locale.ROOT, "%04x", (int) unit));
      }
      map.append("> endbfchar\n");
    });
    return map.append("endcmap end end\n").toString();
  }

  private static byte[] grey(Image picture) {
    var pixels = picture.getPixelReader();
    int width = (int) picture.getWidth();
    int height = (int) picture.getHeight();
    var bytes = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int argb = pixels.getArgb(x, y);
        bytes[y * width + x] =
            (byte) ((((argb >> 16) & 255) + 2 * ((argb >> 8) & 255) + (argb & 255)) >> 2);
      }
    }
    return bytes;
  }

  private void stream(String members, byte[] content) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(packed)) {
      deflated.write(content);
    }
    begin();
    put("<< " + members + "/Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n");
    out.writeBytes(packed.toByteArray());
    put("\nendstream\nendobj\n");
  }

  private void object(String dictionary) {
    begin();
    put(dictionary + "\nendobj\n");
  }

  private void begin() {
    starts.add(out.size());
    put(starts.size() + " 0 obj\n");
  }

  /// The table of where each object begins, each line exactly twenty bytes.
  private void end() {
    int table = out.size();
    int count = starts.size() + 1;
    put("xref\n0 " + count + "\n0000000000 65535 f \n");
    starts.forEach(start -> put(String.format(Locale.ROOT, "%010d 00000 n \n", start)));
    put("trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
  }

  private void put(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
