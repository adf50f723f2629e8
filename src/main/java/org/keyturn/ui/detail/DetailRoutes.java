package org.keyturn.ui.detail;

import java.net.URI;
import java.util.UUID;
import org.keyturn.model.Failure;
import org.keyturn.model.Overview;

/// What the detail asks of the rest of the window.
public interface DetailRoutes {
  void favourite(Overview item);

  void edit(UUID item);

  void duplicate(Overview item);

  void archive(Overview item);

  void trash(Overview item);

  void restore(Overview item);

  /// Asks first, for it cannot be undone.
  void purge(Overview item);

  /// Opens a web address in the system's browser.
  void browse(URI address);

  /// @return the name of the folder that the item lies in, empty if in none
  String folder(Overview item);

  /// Says in the window that something did not work.
  void say(Failure failure);
}
