package org.keyturn.ui.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/// What can be shown of a file inside the program, found by its content and not by its name.
sealed interface Preview {
  /// Larger files are not read for a look at them.
  long MOST_BYTES = 32L << 20;

  /// What a picture may unpack to; 4 bytes each in memory.
  long MOST_PIXELS = 48_000_000;

  /// What a text shows of itself.
  int MOST_CHARS = 200_000;

  /// A PNG, JPEG, GIF or BMP picture of tolerable size, still packed.
  record Picture() implements Preview {}

  /// Text in UTF-8.
  ///
  /// @param cut whether more stands in the file
  record Words(String text, boolean cut) implements Preview {}

  /// Nothing that can be shown here.
  record None() implements Preview {}

  /// Too much to show.
  record TooLarge() implements Preview {}

  /// @param bytes stays the caller's
  static Preview of(byte[] bytes, int length) {
    var pixels = pixels(bytes, length);
    if (pixels.isPresent()) {
      return pixels.getAsLong() <= MOST_PIXELS ? new Picture() : new TooLarge();
    }
    return words(bytes, length);
  }

  private static OptionalLong pixels(byte[] bytes, int length) {
    var size = PictureSize.of(ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer());
    return size.map(s -> OptionalLong.of((long) s.width() * s.height()))
        .orElse(OptionalLong.empty());
  }

  private static Preview words(byte[] bytes, int length) {
    try {
      var chars = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      var binary = chars.chars().anyMatch(Preview::isBinary);
      if (binary) {
        return new None();
      }
      var cut = chars.length() > MOST_CHARS;
      return new Words(chars.subSequence(0, Math.min(MOST_CHARS, chars.length())).toString(), cut);
    } catch (CharacterCodingException noText) {
      return new None();
    }
  }

  private static boolean isBinary(int unit) {
    return Character.isISOControl(unit)
        && unit != '\n'
        && unit != '\r'
        && unit != '\t'
        && unit != '\f';
  }
}
