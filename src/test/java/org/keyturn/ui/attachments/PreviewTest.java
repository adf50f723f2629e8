package org.keyturn.ui.attachments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What can be shown of a file is found by its content.
class PreviewTest {

  private static Preview of(byte[] bytes) {
    return Preview.of(bytes, bytes.length);
  }

  private static byte[] png(int width, int height) {
    return ByteBuffer.allocate(40)
        .putLong(0x89504E470D0A1A0AL)
        .putInt(13)
        .put("IHDR".getBytes(StandardCharsets.US_ASCII))
        .putInt(width)
        .putInt(height)
        .array();
  }

  private static Optional<PictureSize> size(String hex) {
    return PictureSize.of(ByteBuffer.wrap(HexFormat.of().parseHex(hex)));
  }

  @Test
  void textIsShownAsText() {
    var words =
        assertInstanceOf(Preview.Words.class, of("grüße\n\ttab".getBytes(StandardCharsets.UTF_8)));
    assertEquals("grüße\n\ttab", words.text());
    assertTrue(!words.cut());
  }

  @Test
  void longTextIsCutAndSaysSo() {
    var words =
        assertInstanceOf(
            Preview.Words.class,
            of("x".repeat(Preview.MOST_CHARS + 1).getBytes(StandardCharsets.US_ASCII)));
    assertEquals(Preview.MOST_CHARS, words.text().length());
    assertTrue(words.cut());
  }

  @Test
  void whatIsNeitherIsNotShown() {
    assertInstanceOf(Preview.None.class, of(new byte[] {1, 2, 3, 0}));
    assertInstanceOf(Preview.None.class, of(new byte[] {(byte) 0xC3, (byte) 0x28}));
  }

  @Test
  void aPictureIsShownUnlessItUnpacksToTooMuch() {
    assertInstanceOf(Preview.Picture.class, of(png(640, 480)));
    assertInstanceOf(Preview.TooLarge.class, of(png(100_000, 100_000)));
    assertInstanceOf(Preview.TooLarge.class, of(png(Integer.MAX_VALUE, Integer.MAX_VALUE)));
  }

  @Test
  void sizesStandInTheHeadsOfAllFormats() {
    assertEquals(Optional.of(new PictureSize(3, 2)), size("47494638396103000200f00000"));
    assertEquals(
        Optional.of(new PictureSize(5, 7)),
        size("424d0000000000000000000000000000000005000000f9ffffff"));
    assertEquals(
        Optional.of(new PictureSize(0x140, 0xf0)), size("ffd8ffe000044a46ffc000110800f001400300"));
    assertEquals(Optional.empty(), size("ffd8ffe0ffff4a46"));
    assertEquals(Optional.empty(), size("ffd8"));
    assertEquals(Optional.empty(), size(""));
  }
}
