package org.keyturn.ui.items;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import org.keyturn.model.ItemType;
import org.keyturn.model.Overview;
import org.keyturn.ui.commands.Command;
import org.keyturn.ui.commands.Command.Group;
import org.keyturn.ui.commands.Shortcuts;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.LongText;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;

/// What the three panes offer, for keys and for the palette.
final class ItemCommands {
  private final ItemsScreen screen;
  private final ItemsViewModel items;
  private final ItemsRoutes routes;

  ItemCommands(ItemsScreen screen, ItemsViewModel items, ItemsRoutes routes) {
    this.screen = screen;
    this.items = items;
    this.routes = routes;
  }

  List<Command> all() {
    return Stream.of(finding(), changing(), screen.third().commands(this::isOpen, this::inList))
        .flatMap(List::stream)
        .toList();
  }

  private List<Command> finding() {
    var list = screen.list();
    return List.of(
        anywhere(Group.FIND, "items.search", Glyph.SEARCH, list::focusSearch)
            .on(Shortcuts.SEARCH, Shortcuts.SEARCH_TOO)
            .heard(screen::isReached),
        here(Group.FIND, "search.save", Glyph.SAVE_SEARCH, screen.verbs()::saveSearch)
            .when(() -> isOpen() && !items.search().query().get().isBlank()),
        here(Group.FIND, "search.help", Glyph.HELP, screen.verbs()::explainSearch),
        here(Group.FIND, "folder.new", Glyph.FOLDER, () -> screen.verbs().newFolder("")),
        here(Group.FIND, "items.trash.empty", Glyph.DELETE, screen.verbs()::emptyTrash)
            .when(() -> isOpen() && items.listing().count(new ItemFilter.Trash()) > 0),
        anywhere(Group.WINDOW, "command.next-pane", Glyph.SCREEN, () -> screen.turnToPane(1))
            .on(Shortcuts.NEXT_PANE)
            .heard(screen::isReached),
        anywhere(Group.WINDOW, "command.previous-pane", Glyph.SCREEN, () -> screen.turnToPane(-1))
            .on(Shortcuts.PREVIOUS_PANE)
            .heard(screen::isReached));
  }

  private List<Command> changing() {
    return List.of(
        here(Group.ITEM, "items.add", Glyph.ADD, this::create)
            .on(Shortcuts.NEW)
            .heard(this::isOpen),
        onItem("detail.edit", Glyph.EDIT, this::edit).on(Shortcuts.EDIT).heard(this::isOpen),
        // Where the detail is out of sight, Return shows it.
        onItem("detail.edit", Glyph.EDIT, this::edit)
            .on(Shortcuts.EDIT_TOO)
            .heard(() -> inList() && !screen.takesTurns()),
        onItem("detail.duplicate", Glyph.COPY, screen.verbs()::duplicate)
            .on(Shortcuts.DUPLICATE)
            .heard(this::isOpen),
        here(Group.ITEM, "detail.trash", Glyph.DELETE, this::discard)
            .when(() -> isOpen() && !items.selection().isEmpty())
            .on(Shortcuts.DELETE, Shortcuts.DELETE_TOO)
            .heard(this::inList),
        here(Group.ITEM, "command.select-one", Glyph.CLOSE, screen.list()::selectOne)
            .when(() -> isOpen() && items.selection().isSeveral())
            .on(Shortcuts.SELECT_ONE)
            .heard(this::inList),
        here(Group.ITEM, "command.select-all", Glyph.CHECK, screen.list()::selectAll)
            .on(Shortcuts.SELECT_ALL)
            .heard(this::inList),
        here(Group.ITEM, "items.undo", Glyph.RESTORE, screen.actions()::undo)
            .when(() -> isOpen() && screen.actions().offer().get().isPresent())
            .on(Shortcuts.UNDO)
            .heard(this::outsideText));
  }

  private Command here(Group group, String key, Glyph glyph, Runnable action) {
    return Command.of(group, key, glyph, action).when(this::isOpen);
  }

  /// Also while an item is being edited.
  private Command anywhere(Group group, String key, Glyph glyph, Runnable action) {
    return Command.of(group, key, glyph, action).when(screen::isReached);
  }

  private Command onItem(String key, Glyph glyph, Consumer<Overview> action) {
    return Command.of(Group.ITEM, key, glyph, () -> selected(action))
        .when(() -> isOpen() && items.selected().get().isPresent());
  }

  private boolean isOpen() {
    return screen.takesKeys();
  }

  private boolean inList() {
    return isOpen() && screen.list().list().isFocused();
  }

  private boolean outsideText() {
    var scene = screen.view().getScene();
    return isOpen()
        && scene != null
        && !(scene.getFocusOwner() instanceof TextInputControl)
        && !(scene.getFocusOwner() instanceof LongText);
  }

  private void discard() {
    var chosen = items.selection().items().get();
    var atHand = chosen.stream().filter(item -> !item.trashed()).toList();
    if (!atHand.isEmpty()) {
      items.selection().leave(items.shown());
    }
    if (atHand.isEmpty()) {
      screen.verbs().purge(chosen);
    } else {
      screen.actions().trash(atHand);
    }
  }

  private void create() {
    routes.create(
        items.search().filter().get() instanceof ItemFilter.OfType(var type)
            ? type
            : ItemType.LOGIN);
  }

  private void edit(Overview item) {
    if (!item.trashed()) {
      routes.edit(item.id());
    }
  }

  private void selected(Consumer<Overview> action) {
    items.selected().get().ifPresent(action);
  }
}
