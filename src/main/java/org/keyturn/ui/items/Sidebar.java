package org.keyturn.ui.items;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Buttons;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemsViewModel;

/// The first pane: the vault, what the list can show of it, and the lock.
final class Sidebar extends VBox {
  private static final PseudoClass RAIL = PseudoClass.getPseudoClass("rail");

  private final SidebarEntries entries;
  private final VaultHead head;
  private final SidebarFoot foot;
  private final Button toggle;
  private final UiContext context;
  private Runnable toggled = () -> {};

  public Sidebar(ItemsViewModel model, ItemsRoutes routes, ItemVerbs verbs, ItemActions actions) {
    getStyleClass().addAll(Css.PANE_SUBTLE, "sidebar");
    entries = new SidebarEntries(model, new CheckEntry(model.context(), routes), verbs, actions);
    var choices = new ScrollPane(entries);
    choices.setFitToWidth(true);
    choices.setMinHeight(0);
    choices.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    choices.getStyleClass().add(Css.CLEAR_SCROLL);
    choices.setFocusTraversable(false);
    VBox.setVgrow(choices, Priority.ALWAYS);
    head = new VaultHead(model, routes);
    context = model.context();
    foot = new SidebarFoot(context, routes);
    toggle = Buttons.icon(Glyph.MENU, context.text("items.sidebar.whole"), () -> toggled.run());
    toggle.setId("sidebar-toggle");
    VBox.setMargin(toggle, new Insets(4, 12, 4, 12));
    getChildren().addAll(head, toggle, choices, foot);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /// @param action called to show all of the sidebar where it is a rail, or the rail again
  void onToggle(Runnable action) {
    toggled = action;
  }

  /// @param railed whether there is room for icons only
  /// @param narrow whether there would be without its button
  void rail(boolean railed, boolean narrow) {
    pseudoClassStateChanged(RAIL, railed);
    foot.rail(railed);
    toggle.setVisible(narrow);
    toggle.setManaged(narrow);
    Buttons.face(
        toggle,
        Glyph.MENU.icon(),
        context.text(railed ? "items.sidebar.whole" : "items.sidebar.rail"));
  }

  /// Escape puts away what its button has opened.
  private void onKey(KeyEvent event) {
    boolean whole = toggle.isVisible() && !getPseudoClassStates().contains(RAIL);
    if (event.getCode() == KeyCode.ESCAPE && whole) {
      event.consume();
      toggled.run();
    }
  }

  /// While an item is being edited the vault's menu waits; what the list shows can be chosen.
  public void rest(boolean resting) {
    head.setDisable(resting);
  }

  /// Moves the focus to what the list shows.
  public void focusChosen() {
    entries.focusChosen();
  }
}
