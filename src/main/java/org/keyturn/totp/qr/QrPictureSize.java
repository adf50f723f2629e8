package org.keyturn.totp.qr;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

/// How large a picture says it is, before anything of it is decoded: a file of some kilobytes can
/// ask for gigabytes of pixels.
///
/// @param width in pixels, at least 1
public record QrPictureSize(int width, int height) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /// 48 megapixels: what the cameras of telephones make.
  private static final long MOST_PIXELS = 48_000_000;

  /// Whether decoding it takes a reasonable amount of memory.
  public boolean isBearable() {
    return (long) width * height <= MOST_PIXELS;
  }

  /// Reads the head of a PNG, JPEG, GIF or BMP file; empty for anything else.
  public static Optional<QrPictureSize> of(byte[] file) {
    var bytes = ByteBuffer.wrap(file);
    if (starts(file, PNG) && file.length >= 24) {
      return size(bytes.getInt(16), bytes.getInt(20));
    }
    if (starts(file, new byte[] {'G', 'I', 'F', '8'}) && file.length >= 10) {
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      return size(bytes.getShort(6) & 0xFFFF, bytes.getShort(8) & 0xFFFF);
    }
    if (starts(file, new byte[] {'B', 'M'}) && file.length >= 26) {
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      // A negative height means that the rows begin at the top.
      return size(bytes.getInt(18), Math.absExact(Math.max(bytes.getInt(22), -Integer.MAX_VALUE)));
    }
    return starts(file, new byte[] {(byte) 0xFF, (byte) 0xD8}) ? jpeg(bytes) : Optional.empty();
  }

  /// Goes from marker to marker up to the start of a frame (ITU-T T.81, annex B).
  private static Optional<QrPictureSize> jpeg(ByteBuffer bytes) {
    int at = 2;
    while (at + 9 <= bytes.limit()) {
      int marker = bytes.get(at + 1) & 0xFF;
      if ((bytes.get(at) & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      if (isFrame(marker)) {
        return size(bytes.getShort(at + 7) & 0xFFFF, bytes.getShort(at + 5) & 0xFFFF);
      }
      // 0xFF may be repeated as padding.
      at += marker == 0xFF ? 1 : 2 + (bytes.getShort(at + 2) & 0xFFFF);
    }
    return Optional.empty();
  }

  /// SOF0 to SOF15 without the tables DHT, JPG and DAC that lie among them.
  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  private static Optional<QrPictureSize> size(int width, int height) {
    return width > 0 && height > 0
        ? Optional.of(new QrPictureSize(width, height))
        : Optional.empty();
  }

  private static boolean starts(byte[] file, byte[] with) {
    return file.length >= with.length && Arrays.equals(file, 0, with.length, with, 0, with.length);
  }
}
