package org.keyturn.ui.health;

import java.util.UUID;

/// Where the security check leads.
public interface HealthRoutes {

  /// To an item, among all others.
  void item(UUID id);

  /// To an item's site, and to its editor with a new password; back here once that is saved.
  void changePassword(UUID id);

  /// Back to where one came from.
  void leave();
}
