package org.keyturn.ui.items;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.keyturn.ui.items.model.ItemsViewModel;

/// Leads from the list to the detail and back, where only one of them is in sight: a click on a row
/// or Return shows the detail, Escape or its button the list.
final class PaneTurns {
  private final ItemsViewModel items;
  private final ItemList list;
  private final Region third;
  private final Panes panes;
  private final TurnsBar back;
  private final TurnsBar several;
  private boolean covered;

  /// @param third the place of the detail
  PaneTurns(ItemsViewModel items, Sidebar sidebar, ItemList list, Region third) {
    this.items = items;
    this.list = list;
    this.third = third;
    var context = items.context();
    back = TurnsBar.back(context, list::focusList);
    several = TurnsBar.several(context, this::toDetail);
    // The top first, for Tab.
    var detail = new BorderPane();
    detail.setTop(back);
    detail.setCenter(third);
    VBox.setVgrow(list, Priority.ALWAYS);
    panes = new Panes(context, sidebar, new VBox(list, several), detail);
    panes.onFit(this::refresh);
    list.ahead(panes::showList);
    list.list().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    list.list().addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInList);
    detail.addEventHandler(KeyEvent.KEY_PRESSED, this::pressedInDetail);
    items.selection().items().subscribe(chosen -> refresh());
    items.search().filter().subscribe(filter -> panes.open(false));
    items.search().filter().subscribe((before, now) -> panes.showList());
  }

  Panes panes() {
    return panes;
  }

  /// Shows the detail and moves the focus there; where both are in sight, to the list.
  void arrive() {
    if (panes.takesTurns() && !items.selection().isEmpty()) {
      toDetail();
    } else {
      list.focusAsIs();
    }
  }

  /// Shows an editor in the detail's place, or no longer.
  void cover(boolean editor) {
    covered = editor;
    if (editor) {
      panes.showDetail();
    }
    refresh();
  }

  private void toDetail() {
    panes.showDetail();
    panes.applyCss();
    panes.layout();
    FirstFocus.in(third).ifPresent(Node::requestFocus);
  }

  private void refresh() {
    boolean none = items.selection().isEmpty();
    if (panes.takesTurns() && panes.isDetailShown() && none && !covered) {
      panes.showList();
    }
    back.show(panes.takesTurns() && !covered);
    several.show(panes.takesTurns() && items.selection().isSeveral());
  }

  private void clicked(MouseEvent event) {
    boolean plain =
        event.getButton() == MouseButton.PRIMARY
            && !event.isShiftDown()
            && !event.isShortcutDown()
            && !event.isControlDown();
    if (plain && panes.takesTurns() && event.getTarget() instanceof Node target && isRow(target)) {
      toDetail();
    }
  }

  /// Not a button in it.
  private static boolean isRow(Node target) {
    for (Node at = target; at != null; at = at.getParent()) {
      if (at instanceof ButtonBase) {
        return false;
      }
      if (at instanceof ListCell<?> cell) {
        return !cell.isEmpty();
      }
    }
    return false;
  }

  private void pressedInList(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && panes.takesTurns() && !items.selection().isEmpty()) {
      event.consume();
      toDetail();
    }
  }

  private void pressedInDetail(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !covered) {
      event.consume();
      list.focusList();
    }
  }
}
