package org.keyturn.totp.qr;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.InvertedLuminanceSource;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds a QR code in a picture. Takes some tenths of a second for a large one: never called in the
/// thread of the window. Thread-safe.
public final class QrReader {
  private static final Map<DecodeHintType, Object> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

  private QrReader() {}

  /// @param argb the pixels row by row; overwritten with what shows on white paper
  /// @return the text of a QR code, which the caller wipes; a copy of it remains in the library
  ///   until it is collected. Empty if there is none that can be read
  public static Optional<char[]> read(int[] argb, int width, int height) {
    for (int i = 0; i < argb.length; i++) {
      argb[i] = onWhite(argb[i]);
    }
    LuminanceSource picture = new RGBLuminanceSource(width, height, argb);
    // Dark pages show codes in light on dark.
    for (LuminanceSource source : List.of(picture, new InvertedLuminanceSource(picture))) {
      Optional<char[]> text =
          decode(new BinaryBitmap(new HybridBinarizer(source)))
              .or(() -> decode(new BinaryBitmap(new GlobalHistogramBinarizer(source))));
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<char[]> decode(BinaryBitmap bitmap) {
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, HARD).getText().toCharArray());
    } catch (ReaderException | RuntimeException nothingReadable) {
      // The library indexes beyond its arrays for some broken pictures.
      return Optional.empty();
    }
  }

  /// Many codes are black on nothing, and nothing counts as black to the library.
  private static int onWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 0xFF) {
      return argb;
    }
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int channel = argb >> shift & 0xFF;
      mixed = mixed << 8 | (channel * alpha + 0xFF * (0xFF - alpha)) / 0xFF;
    }
    return mixed;
  }
}
