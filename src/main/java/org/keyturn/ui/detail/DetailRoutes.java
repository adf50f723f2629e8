package org.keyturn.ui.detail;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import org.keyturn.address.Address;
import org.keyturn.health.Finding;
import org.keyturn.health.HealthReport;
import org.keyturn.model.Item;
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
  void browse(Address address);

  /// @return the name of the folder that the item lies in, empty if in none
  String folder(Overview item);

  /// @return the style class of a tag's colour, empty if it has none
  Optional<String> tagStyle(String tag);

  /// @return what the list knows of another item, empty if it is gone
  Optional<Overview> overview(UUID item);

  /// Selects another item.
  void reveal(UUID item);

  /// Makes a template of the item's fields.
  void template(Item item);

  /// @return the files of the item and the way to add one
  Optional<Node> files(Item item);

  /// What the last security check found; nothing until there was one.
  ReadOnlyObjectProperty<HealthReport> health();

  /// Back to the security check, at this finding.
  void check(Finding finding);

  /// Opens the item's site and its editor with a new password.
  void changePassword(UUID item);

  /// Shows what the item was before.
  ///
  /// @param item with its secrets, which stay the caller's
  void history(Item item);
}
