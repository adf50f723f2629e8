package org.keyturn.totp.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.BitSet;
import java.util.Optional;

/// A QR code as a square of dark and light modules.
///
/// @param size modules of a side, without the quiet zone
public record QrCode(int size, BitSet dark) {
  /// Light modules around the code (ISO/IEC 18004, section 5.3.8).
  public static final int QUIET = 4;

  /// @param text stays the caller's; a copy of it remains in the library until it is collected
  /// @return empty for a text that no QR code can hold
  public static Optional<QrCode> of(char[] text) {
    try {
      var matrix = Encoder.encode(new String(text), ErrorCorrectionLevel.M).getMatrix();
      var dark = new BitSet();
      for (int y = 0; y < matrix.getHeight(); y++) {
        for (int x = 0; x < matrix.getWidth(); x++) {
          dark.set(y * matrix.getWidth() + x, matrix.get(x, y) == 1);
        }
      }
      return Optional.of(new QrCode(matrix.getWidth(), dark));
    } catch (WriterException | IllegalArgumentException tooLong) {
      return Optional.empty();
    }
  }

  public boolean isDark(int x, int y) {
    return dark.get(y * size + x);
  }
}
