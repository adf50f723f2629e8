package org.keyturn.model;

import java.time.Instant;
import java.util.List;

/// An item as it was until `replaced`. Its files are not part of a version.
///
/// @param number 1 for the item's first version, one more for each that followed
public record ItemVersion(int number, Instant replaced, Item item) implements Opened {

  public ItemVersion {
    item = item.withOverview(item.overview().withAttachments(List.of()));
  }

  @Override
  public void close() {
    item.close();
  }
}
