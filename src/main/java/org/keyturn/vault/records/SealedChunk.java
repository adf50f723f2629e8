package org.keyturn.vault.records;

import java.util.Optional;
import org.keyturn.crypto.ChunkOpener;
import org.keyturn.crypto.NotAuthentic;

/// A chunk as it stands in the file, and where it belongs.
public record SealedChunk(ChunkOpener.Place place, byte[] sealed) {
  public OpenedChunk open() {
    try {
      return new OpenedChunk(Optional.of(new PlainPart(place.open(sealed))));
    } catch (NotAuthentic e) {
      return new OpenedChunk(Optional.empty());
    }
  }
}
