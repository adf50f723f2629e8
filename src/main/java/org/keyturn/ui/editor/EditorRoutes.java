package org.keyturn.ui.editor;

import java.util.Optional;
import java.util.UUID;

/// Where the editor leads.
@FunctionalInterface
public interface EditorRoutes {
  /// Somebody wanted to leave and stays: where they wanted to go is forgotten.
  default void stayed() {}

  /// Back to the detail.
  ///
  /// @param show the item that was saved, empty if nothing was
  void done(Optional<UUID> show);
}
