package org.keyturn.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.keyturn.model.Overview;
import org.keyturn.ui.commands.Command;

/// The third pane, as the other two see it. Confined to the UI thread.
public interface ThirdPane {
  Region view();

  /// What it has to say below all panes, such as the progress of a file.
  Node foot();

  /// Shows another item, or the same one anew.
  void show(Optional<Overview> item);

  /// Copies the user name of an item that is selected, as soon as it is open.
  void copyUsername(UUID item);

  /// Copies the secret that stands for all of a selected item, as soon as it is open; one that is
  /// guarded asks for the master password first.
  void copySecret(UUID item);

  /// Copies the one-time code of a selected item, as soon as it is open.
  void copyCode(UUID item);

  /// Opens the first address of a selected item in the browser, as soon as it is open.
  void openLink(UUID item);

  /// Takes every secret out of sight.
  void conceal();

  /// @param open whether the panes take keys
  /// @param inList whether the list has the focus
  /// @return what can be done with the shown item
  List<Command> commands(BooleanSupplier open, BooleanSupplier inList);

  /// Wipes what it shows, for good.
  void close();
}
