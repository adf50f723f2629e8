package org.keyturn.ui.unlock;

import org.keyturn.vault.Session;

/// Where the unlock screens lead.
public interface UnlockRoutes {

  /// To the vault's items.
  void unlocked(Session session);

  /// To the page that makes a new vault.
  void create();

  /// To another vault file, which the person picks.
  void open();

  /// Back to where the program began.
  void back();
}
