package org.keyturn.ui.editor;

import java.util.Optional;
import java.util.UUID;

/// Where the editor leads.
@FunctionalInterface
public interface EditorRoutes {

  /// Back to the detail.
  ///
  /// @param show the item that was saved, empty if nothing was
  void done(Optional<UUID> show);
}
