package org.keyturn.ui.attachments;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// Width and height of a packed picture, read from its head, so that nobody unpacks one of a
/// million by a million. The layouts are those of the PNG (ISO/IEC 15948), JPEG (ITU-T T.81),
/// GIF89a and BMP formats.
record PictureSize(int width, int height) {
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int GIF = 0x47494638;
  private static final int JPEG = 0xFFD8;
  private static final int BMP = 0x424D;

  /// @return empty if it is none of these, or cut off
  static Optional<PictureSize> of(ByteBuffer in) {
    try {
      return read(in).filter(size -> size.width > 0 && size.height > 0);
    } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
      return Optional.empty();
    }
  }

  private static Optional<PictureSize> read(ByteBuffer in) {
    if (in.getLong(0) == PNG) {
      return Optional.of(new PictureSize(in.getInt(16), in.getInt(20)));
    }
    if (in.getInt(0) == GIF) {
      in.order(ByteOrder.LITTLE_ENDIAN);
      return Optional.of(new PictureSize(in.getShort(6) & 0xFFFF, in.getShort(8) & 0xFFFF));
    }
    var two = in.getShort(0) & 0xFFFF;
    if (two == BMP) {
      in.order(ByteOrder.LITTLE_ENDIAN);
      return Optional.of(new PictureSize(in.getInt(18), Math.absExact(in.getInt(22))));
    }
    return two == JPEG ? jpeg(in.position(2)) : Optional.empty();
  }

  /// The frame header is the first segment C0 to CF that is no table (C4), extension (C8) or
  /// arithmetic conditioning (CC).
  private static Optional<PictureSize> jpeg(ByteBuffer in) {
    while (true) {
      if ((in.get() & 0xFF) != 0xFF) {
        return Optional.empty();
      }
      int marker = in.get() & 0xFF;
      if (marker == 0xFF) {
        in.position(in.position() - 1);
        continue;
      }
      int length = in.getShort() & 0xFFFF;
      var frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8;
      if (frame && marker != 0xCC) {
        in.get();
        int height = in.getShort() & 0xFFFF;
        return Optional.of(new PictureSize(in.getShort() & 0xFFFF, height));
      }
      if (length < 2 || length - 2 > in.remaining()) {
        return Optional.empty();
      }
      in.position(in.position() + length - 2);
    }
  }
}
