package org.keyturn.vault;

import org.keyturn.model.Opened;

/// A record's content with the revision that it was read at.
public record Versioned<T extends Opened>(T value, long revision) implements Opened {
  @Override
  public void close() {
    value.close();
  }
}
