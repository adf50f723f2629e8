package org.keyturn.ui.items;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.keyturn.ui.items.model.EditedSelection;
import org.keyturn.ui.items.model.ItemsViewModel;

/// The place beside the list: the detail of the one item, what can be done to several, or an editor
/// in their place.
final class ThirdPlace extends StackPane {
  private final ItemsViewModel items;
  private final ThirdPane detail;
  private final SelectionPane several;
  private Optional<EditedSelection> edited = Optional.empty();

  ThirdPlace(ItemsViewModel items, ThirdPane detail, SelectionPane several) {
    this.items = items;
    this.detail = detail;
    this.several = several;
    getChildren().add(detail.view());
  }

  /// Shows what is selected, unless an editor is open.
  void show() {
    if (isCovered()) {
      return;
    }
    boolean one = !items.selection().isSeveral();
    if (!one) {
      several.show(items.selection().items().get());
    }
    var wanted = one ? detail.view() : several;
    if (!getChildren().contains(wanted)) {
      getChildren().setAll(wanted);
    }
  }

  /// @param leave called when another item than the edited one is selected
  void cover(Node editor, UUID item, Runnable leave) {
    detail.conceal();
    getChildren().setAll(editor);
    edited = Optional.of(new EditedSelection(items, item, leave));
  }

  /// Whoever wanted to leave the editor stays.
  void stay() {
    edited.ifPresent(EditedSelection::restore);
  }

  void uncover() {
    edited.ifPresent(EditedSelection::close);
    edited = Optional.empty();
  }

  boolean isCovered() {
    return edited.isPresent();
  }
}
