package org.keyturn.ui.shell;

import java.util.List;
import org.keyturn.ui.items.ItemsRoutes.VaultEntry;
import org.keyturn.ui.unlock.LockNews;
import org.keyturn.vault.Session;

/// What an open vault asks of the window, which may hold several. JavaFX thread.
interface VaultWindow {

  /// The vaults that are open, for the menu of this one.
  List<VaultEntry> vaults(Session seenFrom);

  /// The sessions of the other vaults that are open.
  List<Session> others(Session seenFrom);

  /// Lets the person pick a further vault.
  void openAnother();

  /// To the page for a new vault.
  void create();

  /// Lets the person put a copy of this vault back.
  void restore(Session vault);

  /// Locks every open vault.
  void lockAll();

  /// Called once for each vault, when its session has locked.
  void locked(OpenVault vault, LockNews news);
}
