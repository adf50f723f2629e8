package org.keyturn.store;

import java.util.UUID;
import org.keyturn.crypto.KeyId;

/// One sealed row. An item has two parts (overview and secrets), an attachment the sealed
/// description and its stream's [StreamHeader], an opaque one perhaps a second sealed part, every
/// other kind an empty one. The arrays are not copied: treat them as immutable.
public record SealedRecord(
    Kind kind, UUID id, long revision, KeyId keyId, byte[] first, byte[] second) {

  /// @return bytes that this record occupies, without its chunks
  public long size() {
    return (long) first.length + second.length;
  }
}
