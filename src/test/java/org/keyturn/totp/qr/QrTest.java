package org.keyturn.totp.qr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrTest {
  private static final String LINK =
      "otpauth://totp/M%C3%BCller:ada@example.org?secret=WQIQ25BRKZYCJVYP&issuer=M%C3%BCller";
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  @ParameterizedTest
  @CsvSource({
    "black on white, -16777216, -1",
    "white on black, -1, -16777216",
    "black on nothing, -16777216, 0",
    "blue on grey, -16768854, -3355444"
  })
  void whatIsDrawnIsRead(String name, int dark, int light) {
    var code = QrCode.of(LINK.toCharArray()).orElseThrow();
    assertEquals(LINK, read(draw(code, 5, dark, light), side(code, 5)), name);
  }

  @Test
  void aTextOfEveryUsualLengthFits() {
    for (int length = 1; length <= 1000; length += 333) {
      var text = "x".repeat(length).toCharArray();
      var code = QrCode.of(text).orElseThrow();
      assertEquals(length, read(draw(code, 3, BLACK, WHITE), side(code, 3)).length());
    }
    assertTrue(QrCode.of("x".repeat(5000).toCharArray()).isEmpty());
  }

  @Test
  void noiseAndEmptyPicturesHoldNothing() {
    var random = new SplittableRandom(3);
    var noise = random.ints(200 * 200).map(pixel -> pixel | BLACK).toArray();
    assertTrue(QrReader.read(noise, 200, 200).isEmpty());
    assertTrue(QrReader.read(new int[] {WHITE}, 1, 1).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "89504E470D0A1A0A0000000D494844520000012C000000C8, 300, 200",
    "4749463839612C01C800, 300, 200",
    // the rows of this one begin at the top
    "424D000000000000000000000000000000002C01000038FFFFFF, 300, 200",
    "FFD8FFE00002FFFFC40002FFC0000B0800C8012C01, 300, 200"
  })
  void theSizeStandsInTheHead(String hex, int width, int height) {
    var file = HexFormat.of().parseHex(hex);
    assertEquals(Optional.of(new QrPictureSize(width, height)), QrPictureSize.of(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "89504E47", "FFD8", "FFD8FFE0FFFF0000000000", "25504446", "424D"})
  void whatIsNoPictureHasNoSize(String hex) {
    assertTrue(QrPictureSize.of(HexFormat.of().parseHex(hex)).isEmpty());
  }

  @Test
  void gigabytesOfPixelsAreUnbearable() {
    assertTrue(new QrPictureSize(8000, 6000).isBearable());
    assertFalse(new QrPictureSize(65_535, 65_535).isBearable());
  }

  private static String read(int[] pixels, int side) {
    return new String(QrReader.read(pixels, side, side).orElseThrow());
  }

  private static int side(QrCode code, int scale) {
    return (code.size() + 2 * QrCode.QUIET) * scale;
  }

  private static int[] draw(QrCode code, int scale, int dark, int light) {
    int side = side(code, scale);
    var pixels = new int[side * side];
    Arrays.fill(pixels, light);
    for (int y = 0; y < code.size() * scale; y++) {
      for (int x = 0; x < code.size() * scale; x++) {
        int at = (y + QrCode.QUIET * scale) * side + x + QrCode.QUIET * scale;
        pixels[at] = code.isDark(x / scale, y / scale) ? dark : light;
      }
    }
    return pixels;
  }
}
