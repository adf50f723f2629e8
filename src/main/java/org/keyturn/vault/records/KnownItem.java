package org.keyturn.vault.records;

import java.time.Instant;

/// What a session knew last of an item.
public record KnownItem(long revision, Instant changed) {
  static KnownItem of(RecordIndex.Entry entry) {
    var overview = entry.content(Content.OfItem.class).overview();
    return new KnownItem(entry.revision(), overview.dates().changed());
  }
}
