package org.keyturn.exchange.keepass.xml;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.keyturn.exchange.xml.Base64Text;

/// Ids as they stand in documents: base64 of 16 bytes. The id of nothing but zeros is none.
public final class KeepassIds {
  private static final UUID NONE = new UUID(0, 0);

  private KeepassIds() {}

  static Optional<UUID> read(String text) {
    var digits = text.strip();
    return Base64Text.isWhole(digits) ? of(Base64.getDecoder().decode(digits)) : Optional.empty();
  }

  static String write(UUID id) {
    return Base64.getEncoder().encodeToString(bytes(id));
  }

  /// @return nothing for other lengths than 16 and for zeros
  public static Optional<UUID> of(byte[] bytes) {
    if (bytes.length != 16) {
      return Optional.empty();
    }
    var buffer = ByteBuffer.wrap(bytes);
    var id = new UUID(buffer.getLong(), buffer.getLong());
    return id.equals(NONE) ? Optional.empty() : Optional.of(id);
  }

  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
