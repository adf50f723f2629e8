package org.keyturn.ui.items;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.keyturn.model.Overview;
import org.keyturn.ui.items.model.ItemsViewModel;

/// What the list answers to beside its arrow keys: a click with the other button opens a menu, a
/// double click does what the person chose, and letters go to the search.
final class RowGestures {
  private final ItemsViewModel model;
  private final RowVerbs row;
  private final BulkVerbs bulk;
  private @Nullable RowMenu menu;

  RowGestures(ItemsViewModel model, RowVerbs row, BulkVerbs bulk) {
    this.model = model;
    this.row = row;
    this.bulk = bulk;
  }

  /// @param typed takes what is typed while the list has the focus
  void on(ListView<Overview> list, Consumer<String> typed) {
    list.setOnContextMenuRequested(event -> open(list, event));
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    list.addEventFilter(KeyEvent.KEY_TYPED, event -> type(event, typed));
    list.focusedProperty()
        .subscribe(focused -> {
          // The arrow keys begin somewhere, and this is where.
          if (focused && list.getFocusModel().getFocusedIndex() < 0) {
            list.getFocusModel().focus(0);
          }
        });
  }

  private void open(ListView<Overview> list, ContextMenuEvent event) {
    event.consume();
    if (menu != null) {
      menu.hide();
    }
    var items = model.selection().items().get();
    var at = cell(event.getTarget());
    if (items.isEmpty() || (!event.isKeyboardTrigger() && at.isEmpty())) {
      return;
    }
    menu = new RowMenu(model.context(), row, bulk, items);
    if (event.isKeyboardTrigger()) {
      var seen = selected(list).map(cell -> cell.localToScreen(cell.getLayoutBounds()));
      var place = seen.orElseGet(() -> list.localToScreen(list.getLayoutBounds()));
      menu.show(list, place.getMinX() + place.getWidth() / 2, place.getMinY() + 28);
    } else {
      menu.show(list, event.getScreenX(), event.getScreenY());
    }
  }

  private static Optional<ItemCell> selected(ListView<Overview> list) {
    return list.lookupAll(".item-cell").stream()
        .filter(node -> node instanceof ItemCell cell && cell.isSelected() && !cell.isEmpty())
        .map(ItemCell.class::cast)
        .findFirst();
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      cell(event.getTarget())
          .flatMap(cell -> Optional.ofNullable(cell.getItem()))
          .ifPresent(row::doubleClick);
    }
  }

  /// @return the filled row around what was hit, unless that is a button in it
  private static Optional<ItemCell> cell(Object target) {
    for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
      if (at instanceof ItemCell cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
      }
      if (at instanceof ButtonBase) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void type(KeyEvent event, Consumer<String> typed) {
    var text = event.getCharacter();
    // AltGr makes letters too; the system reports it as Alt alone or with Control.
    boolean command = event.isMetaDown() || (event.isControlDown() && !event.isAltDown());
    if (!command && !text.isBlank() && text.chars().noneMatch(Character::isISOControl)) {
      event.consume();
      typed.accept(text);
    }
  }
}
