package org.keyturn.ui.items;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.keyturn.model.ItemType;
import org.keyturn.ui.context.UiContext;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.ItemTypeIcon;
import org.keyturn.ui.items.model.FolderTree;
import org.keyturn.ui.items.model.ItemActions;
import org.keyturn.ui.items.model.ItemFilter;
import org.keyturn.ui.items.model.ItemsViewModel;
import org.keyturn.ui.items.model.OpenFolders;

/// What the list can show, one below the other. Types, searches, folders and tags appear once there
/// are some; archive and trash lie in the [SidebarFoot].
final class SidebarEntries extends VBox {
  private final ItemsViewModel model;
  private final ItemVerbs verbs;
  private final ItemActions actions;
  private final FilingEntries filing;
  private final UiContext context;
  private final OpenFolders open;
  private final List<SidebarEntry> all = new ArrayList<>();
  private final List<Button> stops = new ArrayList<>();
  private final List<String> shape = new ArrayList<>();
  private Runnable built = () -> {};

  SidebarEntries(ItemsViewModel model, ItemVerbs verbs, ItemActions actions, OpenFolders open) {
    this.model = model;
    this.verbs = verbs;
    this.actions = actions;
    filing = new FilingEntries(model, verbs, actions, open);
    this.open = open;
    this.context = model.context();
    getStyleClass().add("entries");
    open.onChange(this::rebuild);
    model.loads().subscribe(load -> refresh());
    model
        .search()
        .filter()
        .subscribe(filter -> {
          if (filter instanceof ItemFilter.InFolder(var path)) {
            open.show(path);
          }
        });
  }

  /// @param built called now and whenever the entries are made anew
  void onBuilt(Runnable built) {
    this.built = built;
    built.run();
  }

  List<SidebarEntry> all() {
    return all;
  }

  /// What the arrow keys go through.
  List<Button> stops() {
    return stops;
  }

  /// Shows only which one is the chosen one.
  void mark() {
    all.forEach(SidebarEntry::mark);
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

  private void rebuild() {
    build();
    all.forEach(SidebarEntry::refresh);
  }

  /// Names everything that has an entry; the entries are built anew only when this changes, so that
  /// the focus stays.
  private List<String> shape() {
    var names = new ArrayList<String>();
    types().forEach(type -> names.add("type " + type));
    model.listing().searches().forEach(search -> names.add("search " + search));
    model.listing().folders().folders().forEach(folder -> names.add("folder " + folder));
    model.listing().tags().forEach(tag -> names.add("tag " + tag + model.listing().colour(tag)));
    return names;
  }

  private void build() {
    var before = stops.stream().filter(Node::isFocused).map(stops::indexOf).findFirst();
    getChildren().clear();
    all.clear();
    stops.clear();
    taking(Glyph.ALL, "items.all", new ItemFilter.All(), "place-all");
    taking(Glyph.FAVOURITE, "items.favourites", new ItemFilter.Favourites(), "place-favourites");
    add(place(Glyph.CODE, context.text("items.codes"), new ItemFilter.Codes()), "place-codes");
    head("search.saved", model.listing().searches());
    model.listing().searches().forEach(search -> add(filing.search(search)));
    head("items.types", types());
    types()
        .forEach(t ->
            add(
                place(
                    ItemTypeIcon.glyph(t),
                    context.text(ItemTypeIcon.many(t)),
                    new ItemFilter.OfType(t))));
    if (!model.listing().folders().roots().isEmpty()) {
      var add = SidebarParts.newFolder(context, () -> verbs.newFolder(""));
      getChildren().add(SidebarParts.folderHead(context, add));
      stops.add(add);
    }
    model.listing().folders().roots().forEach(this::folder);
    head("items.tags", model.listing().tags());
    model.listing().tags().forEach(tag -> add(filing.tag(tag)));
    before.ifPresent(place -> stops.get(Math.min(place, stops.size() - 1)).requestFocus());
    built.run();
  }

  private void folder(FolderTree.Node node) {
    add(filing.folder(node));
    if (open.isOpen(node.path())) {
      node.children().forEach(this::folder);
    }
  }

  private SidebarEntry place(Glyph glyph, String name, ItemFilter filter) {
    return SidebarParts.place(model, glyph, name, filter);
  }

  private List<ItemType> types() {
    return List.of(ItemType.values()).stream()
        .filter(type -> model.listing().count(new ItemFilter.OfType(type)) > 0)
        .toList();
  }

  /// A place that items can be dropped on.
  private void taking(Glyph glyph, String key, ItemFilter place, String id) {
    add(SidebarParts.taking(model, actions, glyph, key, place), id);
  }

  private void add(SidebarEntry entry) {
    all.add(entry);
    stops.add(entry);
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
}
