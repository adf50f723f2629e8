package org.keyturn.vault.cabinet;

import java.time.Instant;
import org.keyturn.vault.seal.Content;
import org.keyturn.vault.seal.Snapshot;

/// What a session knew last of an item.
public record KnownItem(long revision, Instant changed) {
  static KnownItem of(Snapshot.Entry entry) {
    var overview = ((Content.OfItem) entry.content()).overview();
    return new KnownItem(entry.revision(), overview.dates().changed());
  }
}
