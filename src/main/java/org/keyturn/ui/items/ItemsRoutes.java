package org.keyturn.ui.items;

import java.util.List;
import java.util.UUID;
import org.keyturn.model.ItemType;

/// Where the three panes lead.
public interface ItemsRoutes {

  void create(ItemType type);

  void edit(UUID item);

  void lock();

  void preferences();

  /// Further entries of the vault's menu, such as import, export and the rotation.
  List<MenuEntry> menu();

  /// @param key of its text in the messages
  record MenuEntry(String key, Runnable action) {}
}
