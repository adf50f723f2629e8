package org.keyturn.vault.records;

import java.util.Optional;
import org.keyturn.crypto.NotAuthentic;

/// What a chunk opened to, to be closed; empty if it did not open.
public record OpenedChunk(Optional<PlainPart> plain) implements AutoCloseable {
  public byte[] bytes() throws NotAuthentic {
    return plain.orElseThrow(NotAuthentic::new).bytes();
  }

  @Override
  public void close() {
    plain.ifPresent(PlainPart::close);
  }
}
