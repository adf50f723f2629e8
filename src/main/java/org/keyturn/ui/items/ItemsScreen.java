package org.keyturn.ui.items;

import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.keyturn.ui.controls.CommandList;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Overlay;
import org.keyturn.ui.controls.Screen;
import org.keyturn.vault.Session;

/// The unlocked window: three panes, notices above, what can be undone below. The third pane can be
/// covered, by an editor.
public final class ItemsScreen implements Screen {
  private final BorderPane root = new BorderPane();
  private final ItemsViewModel items;
  private final DetailViewModel detail;
  private final ItemActions actions;
  private final Sidebar sidebar;
  private final ItemList list;
  private final DetailPane pane;
  private final StackPane third = new StackPane();
  private Subscription subscriptions = Subscription.EMPTY;

  public ItemsScreen(
      Session session, Desk desk, ItemsRoutes routes, Overlay overlay, CommandList commands) {
    items = new ItemsViewModel(session, desk);
    detail = new DetailViewModel(session, desk);
    actions = new ItemActions(session, desk);
    var attachments = new AttachmentActions(session, desk, actions);
    var verbs = new DetailActions(actions, attachments, routes, desk, overlay);
    sidebar = new Sidebar(items, routes);
    list = new ItemList(items, routes);
    pane = new DetailPane(detail, items, routes, verbs, overlay);
    third.getChildren().add(pane);
    root.getStyleClass().add("items-screen");
    root.setTop(new NoticesBar(session, desk, overlay, actions));
    root.setCenter(new Panes(desk.settings(), sidebar, list, third));
    root.setBottom(new UndoBar(actions, attachments, desk));
    subscriptions =
        items
            .selected()
            .subscribe(detail::show)
            .and(conceal())
            .and(commands.add(new ItemCommands(this, items, detail, routes, verbs).all()));
  }

  /// Shown secrets go out of sight as soon as the window is left.
  private Subscription conceal() {
    return root.sceneProperty()
        .flatMap(javafx.scene.Scene::windowProperty)
        .flatMap(javafx.stage.Window::focusedProperty)
        .subscribe(focused -> {
          if (!Boolean.TRUE.equals(focused)) {
            detail.concealAll();
          }
        });
  }

  /// Puts an editor in the place of the detail; the other panes wait until it is gone.
  public void cover(Node editor) {
    detail.concealAll();
    third.getChildren().setAll(editor);
    sidebar.rest(true);
    list.setDisable(true);
  }

  /// Shows the detail again.
  ///
  /// @param show the item to select, if another than before
  public void uncover(Optional<UUID> show) {
    sidebar.rest(false);
    list.setDisable(false);
    third.getChildren().setAll(pane);
    show.ifPresent(items::reveal);
    list.focusList();
  }

  public boolean isCovered() {
    return !third.getChildren().contains(pane);
  }

  /// Which item is selected, and all that the list shows.
  public ItemsViewModel items() {
    return items;
  }

  ItemActions actions() {
    return actions;
  }

  ItemList list() {
    return list;
  }

  @Override
  public Region view() {
    return root;
  }

  @Override
  public void shown() {
    list.focusSearch();
  }

  @Override
  public void closed() {
    subscriptions.unsubscribe();
    detail.close();
    items.forget();
  }
}
