package org.keyturn.exchange.keepass.xml;

import java.time.Instant;
import java.util.Optional;

/// When things happened to an entry; what is missing or cannot be read is empty.
///
/// @param moved when it came into its group
public record EntryTimes(
    Optional<Instant> created,
    Optional<Instant> changed,
    Optional<Instant> moved,
    Optional<Instant> expires) {

  public static final EntryTimes NONE =
      new EntryTimes(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
