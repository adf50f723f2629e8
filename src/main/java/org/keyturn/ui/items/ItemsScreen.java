package org.keyturn.ui.items;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
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
  private final ItemActions actions;
  private final ItemVerbs verbs;
  private final Sidebar sidebar;
  private final ItemList list;
  private final ThirdPane third;
  private final StackPane place = new StackPane();
  private Subscription subscriptions = Subscription.EMPTY;

  /// @param detail makes the third pane for this screen
  public ItemsScreen(
      Session session,
      Desk desk,
      ItemsRoutes routes,
      Overlay overlay,
      CommandList commands,
      Function<ItemsScreen, ThirdPane> detail) {
    items = new ItemsViewModel(session, desk);
    actions = new ItemActions(session, desk);
    verbs = new ItemVerbs(actions, routes, desk, overlay);
    sidebar = new Sidebar(items, routes);
    list = new ItemList(items, routes);
    third = detail.apply(this);
    place.getChildren().add(third.view());
    root.getStyleClass().add("items-screen");
    root.setTop(new NoticesBar(session, desk, overlay, actions));
    root.setCenter(new Panes(desk.settings(), sidebar, list, place));
    root.setBottom(new VBox(third.foot(), new UndoBar(actions, desk)));
    subscriptions =
        items
            .selected()
            .subscribe(third::show)
            .and(conceal())
            .and(commands.add(new ItemCommands(this, items, routes).all()));
  }

  /// Shown secrets go out of sight as soon as the window is left.
  private Subscription conceal() {
    return root.sceneProperty()
        .flatMap(javafx.scene.Scene::windowProperty)
        .flatMap(javafx.stage.Window::focusedProperty)
        .subscribe(focused -> {
          if (!Boolean.TRUE.equals(focused)) {
            third.conceal();
          }
        });
  }

  /// Puts an editor in the place of the detail; the other panes wait until it is gone.
  public void cover(Node editor) {
    third.conceal();
    place.getChildren().setAll(editor);
    sidebar.rest(true);
    list.setDisable(true);
  }

  /// Shows the detail again.
  ///
  /// @param show the item to select, if another than before
  public void uncover(Optional<UUID> show) {
    sidebar.rest(false);
    list.setDisable(false);
    place.getChildren().setAll(third.view());
    show.ifPresent(items::reveal);
    list.focusList();
  }

  public boolean isCovered() {
    return !place.getChildren().contains(third.view());
  }

  /// Which item is selected, and all that the list shows.
  public ItemsViewModel items() {
    return items;
  }

  /// What can be done to an item.
  public ItemVerbs verbs() {
    return verbs;
  }

  ItemActions actions() {
    return actions;
  }

  ItemList list() {
    return list;
  }

  ThirdPane third() {
    return third;
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
    third.close();
    items.forget();
  }
}
