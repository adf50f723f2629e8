package org.keyturn.ui.items;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.keyturn.ui.commands.CommandList;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.WindowFocus;
import org.keyturn.ui.dialogs.Overlay;
import org.keyturn.ui.dialogs.Screen;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.OpenFolders;
import org.keyturn.vault.Session;

/// The unlocked window: three panes, notices above, what can be undone over the foot of the list.
/// An editor can cover the third pane; whoever then chooses another item in the list leaves it.
public final class ItemsScreen implements Screen {
  private final BorderPane root = new BorderPane();
  private final ItemsViewModel items;
  private final ItemActions actions;
  private final ItemVerbs verbs;
  private final Sidebar sidebar;
  private final ItemList list;
  private final ThirdPane third;
  private final ThirdPlace place;
  private final PaneTurns turns;
  private final PaneNavigation ways;
  private Subscription subscriptions = Subscription.EMPTY;

  /// @param folders which ones of the sidebar are open
  /// @param detail makes the third pane for this screen
  public ItemsScreen(
      Session session,
      UiContext context,
      ItemsRoutes routes,
      Overlay overlay,
      CommandList commands,
      OpenFolders folders,
      Function<ItemsScreen, ThirdPane> detail) {
    items = new ItemsViewModel(session, context);
    actions = new ItemActions(session, context);
    verbs = new ItemVerbs(items, actions, routes, overlay);
    sidebar = new Sidebar(items, routes, verbs, actions, folders);
    third = detail.apply(this);
    var bulk = new BulkVerbs(actions, verbs);
    list = new ItemList(items, routes, verbs, new RowVerbs(items, verbs, third), bulk);
    place = new ThirdPlace(items, third, new SelectionPane(context, bulk));
    turns = new PaneTurns(items, sidebar, list, place);
    ways = new PaneNavigation(turns.panes(), sidebar, list, place);
    root.getStyleClass().add("items-screen");
    var notices = new NoticesBar(session, context, overlay, actions);
    root.setTop(notices);
    var pill = new FootOfList(list, new UndoPill(actions, context));
    root.setCenter(new StackPane(turns.panes(), pill));
    root.setBottom(third.foot());
    actions.onUndone(this::takeBack);
    subscriptions =
        items
            .selected()
            .subscribe(third::show)
            .and(items.selection().items().subscribe(chosen -> place.show()))
            .and(WindowFocus.lost(root, third::conceal))
            .and(routes.health().subscribe(items::judged))
            .and(notices.follow(routes, routes::preferences))
            .and(
                items
                    .search()
                    .query()
                    .subscribe(text -> items.search().askJudgement(routes::judge)))
            .and(commands.add(new ItemCommands(this, items, routes).all()))
            .and(commands.add(new BulkCommands(this, bulk).all()));
  }

  /// Puts an editor in the place of the detail. The list beside it stays in use.
  ///
  /// @param item the one in the editor
  /// @param leave called when another one is chosen: leaves the editor, or asks first
  public void cover(Node editor, UUID item, Runnable leave) {
    place.cover(editor, item, leave);
    turns.cover(true);
    sidebar.rest(true);
  }

  /// Whoever wanted to leave the editor stays: what was selected before is selected again.
  public void stay() {
    place.stay();
    turns.panes().showDetail();
  }

  /// Shows the detail again.
  ///
  /// @param show the item to select, if another than before
  public void uncover(Optional<UUID> show) {
    sidebar.rest(false);
    place.uncover();
    show.ifPresent(items::reveal);
    place.show();
    turns.cover(false);
    turns.arrive();
  }

  public boolean isCovered() {
    return place.isCovered();
  }

  /// Shows an item wherever it lies.
  public void show(UUID item) {
    items.reveal(item);
    turns.panes().showDetail();
  }

  /// Shows an item wherever it lies, and moves the focus to it.
  public void reveal(UUID item) {
    items.reveal(item);
    turns.arrive();
  }

  /// What has come back is selected, so that it is seen where it lies.
  private void takeBack(List<UUID> undone) {
    if (!isCovered()) {
      items.takeBack(undone);
      list.focusList();
    }
  }

  /// Whether what leads through the panes takes keys: no dialog is above them.
  boolean isReached() {
    return !root.isDisabled();
  }

  /// Whether the panes take keys: no dialog above them, no editor in them.
  boolean takesKeys() {
    return !root.isDisabled() && !isCovered();
  }

  /// Whether the list and the detail take turns.
  boolean takesTurns() {
    return turns.panes().takesTurns();
  }

  /// Moves the focus to the next pane, or to the one before.
  void turnToPane(int step) {
    ways.turn(step);
  }

  /// Which item is selected, and all that the list shows.
  public ItemsViewModel items() {
    return items;
  }

  /// What can be done to an item.
  public ItemVerbs verbs() {
    return verbs;
  }

  /// Says what was done, and offers for a while to take it back.
  public void offer(String text, Runnable undo) {
    actions.offer(text, undo);
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
    actions.dismiss();
    items.forget();
  }
}
