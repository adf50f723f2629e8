package org.keyturn.ui.editor;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/// A folder in the list of choices: its own name, as far in as it lies deep.
final class FolderCell extends ListCell<Optional<UUID>> {
  private static final double STEP = 14;
  private static final double EDGE = 10;

  private final Function<Optional<UUID>, String> names;

  /// @param names whole names, nested by `/`
  public FolderCell(Function<Optional<UUID>, String> names) {
    this.names = names;
  }

  @Override
  @SuppressWarnings("NullableOptional") // an empty cell has no value at all, says JavaFX
  protected void updateItem(@Nullable Optional<UUID> folder, boolean empty) {
    super.updateItem(folder, empty);
    if (empty || folder == null) {
      setText(null);
      return;
    }
    var parts = names.apply(folder).split("/");
    setText(parts[parts.length - 1]);
    setAccessibleText(String.join(" / ", parts));
    setStyle("-fx-padding: 6px 10px 6px " + (EDGE + STEP * (parts.length - 1)) + "px;");
  }
}
