package org.keyturn.ui.context;

import org.keyturn.model.Overview;
import org.keyturn.text.OneLine;

/// How an item is named to people: by its title, or as one that has none.
public final class ItemNames {
  private ItemNames() {}

  /// @return the title as it was written
  public static String name(Overview item, UiContext context) {
    return item.name().isBlank() ? context.text("items.untitled") : item.name();
  }

  /// @return the same in one line
  public static String line(Overview item, UiContext context) {
    return OneLine.of(name(item, context));
  }
}
