package org.keyturn.ui.items;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemsViewModel;

/// The first pane: the vault, what the list can show of it, and the lock.
final class Sidebar extends VBox {
  private final SidebarEntries entries;
  private final VaultHead head;
  private final ScrollPane choices;

  public Sidebar(ItemsViewModel model, ItemsRoutes routes, ItemVerbs verbs, ItemActions actions) {
    getStyleClass().addAll(Css.PANE_SUBTLE, "sidebar");
    entries = new SidebarEntries(model, new CheckEntry(model.context(), routes), verbs, actions);
    choices = new ScrollPane(entries);
    choices.setFitToWidth(true);
    choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    choices.getStyleClass().add(Css.CLEAR_SCROLL);
    choices.setFocusTraversable(false);
    VBox.setVgrow(choices, Priority.ALWAYS);
    head = new VaultHead(model, routes);
    getChildren().addAll(head, choices, new SidebarFoot(model.context(), routes));
  }

  /// While an item is being edited nothing else can be chosen; the lock stays at hand.
  public void rest(boolean resting) {
    head.setDisable(resting);
    choices.setDisable(resting);
  }

  /// Moves the focus to what the list shows.
  public void focusChosen() {
    entries.focusChosen();
  }
}
