package org.keyturn.platform.instance;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// What one start says to another: four bytes of magic, the length of a path in two bytes, the path
/// in UTF-8; no path means only that the window is to come to the front. Read with suspicion: any
/// program of the same person can say it.
record Handover(Optional<Path> vault) {
  static final int HEAD = 6;

  /// Bytes of the longest path that is taken, which is Linux's limit.
  static final int LONGEST = 4096;

  private static final int MAGIC = 0x4b544e31;

  /// @throws IllegalArgumentException if the path is longer than [#LONGEST]
  byte[] toBytes() {
    var path = vault.map(p -> p.toAbsolutePath().normalize().toString()).orElse("");
    byte[] text = path.getBytes(StandardCharsets.UTF_8);
    if (text.length > LONGEST) {
      throw new IllegalArgumentException("path too long");
    }
    return ByteBuffer.allocate(HEAD + text.length)
        .putInt(MAGIC)
        .putShort((short) text.length)
        .put(text)
        .array();
  }

  /// @param head [#HEAD] bytes
  /// @return how many bytes follow; empty if this is no handover
  static Optional<Integer> length(byte[] head) {
    var in = ByteBuffer.wrap(head);
    boolean ours = in.getInt() == MAGIC;
    int length = in.getShort() & 0xffff;
    return ours && length <= LONGEST ? Optional.of(length) : Optional.empty();
  }

  /// @return empty if these bytes name no file
  static Optional<Handover> of(byte[] text) {
    if (text.length == 0) {
      return Optional.of(new Handover(Optional.empty()));
    }
    try {
      var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text)).toString();
      var plain = decoded.codePoints().noneMatch(Character::isISOControl);
      var path = Path.of(decoded);
      return plain && path.isAbsolute()
          ? Optional.of(new Handover(Optional.of(path.normalize())))
          : Optional.empty();
    } catch (CharacterCodingException | InvalidPathException noPath) {
      return Optional.empty();
    }
  }
}
