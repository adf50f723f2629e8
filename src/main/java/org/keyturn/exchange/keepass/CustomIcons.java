package org.keyturn.exchange.keepass;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The pictures that a database holds. Each entry and folder gets a copy of its own, so that few
/// could become a great many. Confined to one thread.
final class CustomIcons {

  /// Characters of all copies.
  private static final long MOST = 64L * 1024 * 1024;

  private final Map<UUID, String> all;
  private final Set<UUID> taken = new HashSet<>();
  private long left = MOST;

  /// @param all in base64
  CustomIcons(Map<UUID, String> all) {
    this.all = all;
  }

  Optional<String> take(UUID id) {
    var data = all.get(id);
    if (data == null || data.length() > left) {
      return Optional.empty();
    }
    left -= data.length();
    taken.add(id);
    return Optional.of(data);
  }

  /// @return whether there is one that nothing has taken
  boolean unused() {
    return taken.size() < all.size();
  }
}
