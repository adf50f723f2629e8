package org.keyturn.ui.health;

import java.util.UUID;

/// Where the security check leads.
public interface HealthRoutes {

  /// To an item, among all others.
  void item(UUID id);

  /// Back to where one came from.
  void leave();
}
