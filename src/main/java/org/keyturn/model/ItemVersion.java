package org.keyturn.model;

import java.time.Instant;
import java.util.List;

/// An item as it was until `replaced`. Its files are not part of a version.
///
/// @param number 1 for the item's first version, one more for each that followed
/// @param item its secrets are for whoever holds this to wipe
public record ItemVersion(int number, Instant replaced, Item item) {

  public ItemVersion {
    item = item.withOverview(item.overview().withAttachments(List.of()));
  }
}
