package org.keyturn.ui.items;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.items.SidebarEntry.Meaning;
import org.keyturn.ui.items.SidebarEntry.Verb;
import org.keyturn.ui.items.model.FolderTree;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;

/// What the list can show, one below the other; the arrow keys go up and down. Types, searches,
/// folders and tags appear once there are some.
final class SidebarEntries extends VBox {
  private final ItemsViewModel model;
  private final CheckEntry check;
  private final ItemVerbs verbs;
  private final ItemActions actions;
  private final UiContext context;
  private final List<SidebarEntry> all = new ArrayList<>();
  private final List<String> shape = new ArrayList<>();
  private final Set<String> closed = new HashSet<>();

  /// @param check leads to the security check
  SidebarEntries(ItemsViewModel model, CheckEntry check, ItemVerbs verbs, ItemActions actions) {
    this.model = model;
    this.check = check;
    this.verbs = verbs;
    this.actions = actions;
    this.context = model.context();
    getStyleClass().add("entries");
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    model.loads().subscribe(load -> refresh());
    model.search().filter().subscribe(filter -> all.forEach(SidebarEntry::mark));
    model.search().query().subscribe(query -> all.forEach(SidebarEntry::mark));
  }

  /// Moves the focus to what the list shows.
  void focusChosen() {
    all.stream().filter(SidebarEntry::isChosen).findFirst().ifPresent(Node::requestFocus);
  }

  private void refresh() {
    var wanted = shape();
    if (all.isEmpty() || !wanted.equals(shape)) {
      shape.clear();
      shape.addAll(wanted);
      build();
    }
    all.forEach(SidebarEntry::refresh);
  }

  /// Names everything that has an entry; the entries are built anew only when this changes, so that
  /// the focus stays.
  private List<String> shape() {
    var names = new ArrayList<String>();
    types().forEach(type -> names.add("type " + type));
    model.listing().searches().forEach(search -> names.add("search " + search));
    model.listing().folders().folders().forEach(folder -> names.add("folder " + folder));
    model.listing().tags().forEach(tag -> names.add("tag " + tag));
    return names;
  }

  private void build() {
    var focused = all.stream().filter(Node::isFocused).map(all::indexOf).findFirst();
    getChildren().clear();
    all.clear();
    add(place(Glyph.ALL, context.text("items.all"), new ItemFilter.All()), "place-all");
    add(place(Glyph.FAVOURITE, context.text("items.favourites"), new ItemFilter.Favourites()));
    add(place(Glyph.CODE, context.text("items.codes"), new ItemFilter.Codes()), "place-codes");
    searches();
    head("items.types", types());
    types()
        .forEach(t ->
            add(
                place(
                    ItemTypeIcon.glyph(t),
                    context.text(ItemTypeIcon.many(t)),
                    new ItemFilter.OfType(t))));
    if (!model.listing().folders().roots().isEmpty()) {
      getChildren().add(SidebarParts.folderHead(context, () -> verbs.newFolder("")));
    }
    model.listing().folders().roots().forEach(this::folder);
    head("items.tags", model.listing().tags());
    model.listing().tags().forEach(this::tag);
    getChildren().addAll(SidebarParts.gap(), check);
    add(place(Glyph.ARCHIVE, context.text("items.archive"), new ItemFilter.Archive()));
    add(place(Glyph.DELETE, context.text("items.trash"), new ItemFilter.Trash()), "place-trash");
    focused.ifPresent(place -> all.get(Math.min(place, all.size() - 1)).requestFocus());
  }

  private void searches() {
    var saved = model.listing().searches();
    head("search.saved", saved);
    for (var search : saved) {
      var entry =
          new SidebarEntry(
              Glyph.SEARCH,
              search.name(),
              new Meaning(
                  () -> model.search().run(search),
                  () -> model.search().isRunning(search),
                  () -> model.count(search)));
      entry.verbs(
          List.of(
              verb("search.rename", KeyCode.F2, () -> verbs.renameSearch(search)),
              verb("search.remove", KeyCode.DELETE, () -> verbs.removeSearch(search))));
      add(entry);
    }
  }

  private Verb verb(String key, KeyCode code, Runnable action) {
    return new Verb(context.text(key), code, action);
  }

  private void folder(FolderTree.Node node) {
    var open = !closed.contains(node.path());
    var entry =
        new FolderEntry(
            node, meaning(new ItemFilter.InFolder(node.path())), open, () -> toggle(node));
    entry.verbs(
        List.of(
            verb("folder.new-inside", KeyCode.INSERT, () -> verbs.newFolder(node.path())),
            verb("folder.rename", KeyCode.F2, () -> verbs.renameFolder(node)),
            verb("folder.remove", KeyCode.DELETE, () -> verbs.removeFolder(node))));
    FolderDrop.on(entry, () -> actions.move(model.selection().items().get(), node.path()));
    add(entry);
    if (open) {
      node.children().forEach(this::folder);
    }
  }

  private void toggle(FolderTree.Node node) {
    if (!closed.remove(node.path())) {
      closed.add(node.path());
    }
    build();
    all.forEach(SidebarEntry::refresh);
  }

  private void tag(String tag) {
    var entry = place(Glyph.TAG, tag, new ItemFilter.Tagged(tag));
    entry.getStyleClass().add("tag-entry");
    FolderDrop.on(entry, () -> actions.tag(model.selection().items().get(), tag));
    add(entry);
  }

  private SidebarEntry place(Glyph glyph, String name, ItemFilter filter) {
    return new SidebarEntry(glyph, name, meaning(filter));
  }

  private Meaning meaning(ItemFilter filter) {
    return new Meaning(
        () -> model.search().go(filter),
        () -> filter.equals(model.search().filter().get()) && !model.search().isRunningAny(),
        () -> model.count(filter));
  }

  private List<ItemType> types() {
    return List.of(ItemType.values()).stream()
        .filter(type -> model.listing().count(new ItemFilter.OfType(type)) > 0)
        .toList();
  }

  private void add(SidebarEntry entry) {
    all.add(entry);
    getChildren().add(entry);
  }

  private void add(SidebarEntry entry, String id) {
    entry.setId(id);
    add(entry);
  }

  private void head(String key, List<?> things) {
    if (!things.isEmpty()) {
      getChildren().add(SidebarParts.head(context.text(key)));
    }
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    var focused = all.stream().filter(Node::isFocused).findFirst();
    if (step != 0 && focused.isPresent()) {
      event.consume();
      all.get(Math.clamp(all.indexOf(focused.get()) + step, 0, all.size() - 1)).requestFocus();
    }
  }
}
