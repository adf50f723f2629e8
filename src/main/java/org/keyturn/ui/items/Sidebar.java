package org.keyturn.ui.items;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.keyturn.model.Folder;
import org.keyturn.model.ItemType;
import org.keyturn.ui.controls.Css;
import org.keyturn.ui.controls.Desk;
import org.keyturn.ui.controls.Glyph;
import org.keyturn.ui.controls.Labels;
import org.keyturn.ui.controls.TypeFace;

/// The first pane: what the list shows. Types, folders and tags appear once something bears them.
final class Sidebar extends VBox {
  private final ItemsViewModel model;
  private final Desk desk;
  private final VBox entries = new VBox();
  private final VaultHead head;
  private final ScrollPane choices;
  private final List<SidebarEntry> all = new ArrayList<>();
  private final List<String> shape = new ArrayList<>();

  Sidebar(ItemsViewModel model, ItemsRoutes routes) {
    this.model = model;
    this.desk = model.desk();
    getStyleClass().addAll(Css.PANE_SUBTLE, "sidebar");
    entries.getStyleClass().add("entries");
    var scroll = new ScrollPane(entries);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add(Css.CLEAR_SCROLL);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    head = new VaultHead(model, routes);
    choices = scroll;
    getChildren().addAll(head, scroll, new SidebarFoot(desk, routes));
    model.loads().subscribe(load -> refresh());
    model.filter().subscribe(filter -> mark());
  }

  /// While an item is being edited nothing else can be chosen; the lock stays at hand.
  void rest(boolean resting) {
    head.setDisable(resting);
    choices.setDisable(resting);
  }

  private void refresh() {
    var wanted = shape();
    if (!wanted.equals(shape)) {
      shape.clear();
      shape.addAll(wanted);
      build();
    }
    all.forEach(entry -> entry.show(model.count(entry.filter())));
    mark();
  }

  /// Names everything that has an entry; the entries are built anew only when this changes, so that
  /// the focus stays.
  private List<String> shape() {
    var names = new ArrayList<String>();
    types().forEach(type -> names.add("type " + type));
    model.folders().forEach(folder -> names.add("folder " + folder));
    model.tags().forEach(tag -> names.add("tag " + tag));
    return names;
  }

  private void build() {
    entries.getChildren().clear();
    all.clear();
    add(Glyph.ALL, desk.text("items.all"), new ItemFilter.All());
    add(Glyph.FAVOURITE, desk.text("items.favourites"), new ItemFilter.Favourites());
    head("items.types", types());
    types()
        .forEach(
            t -> add(TypeFace.glyph(t), desk.text(TypeFace.many(t)), new ItemFilter.OfType(t)));
    head("items.folders", model.folders());
    for (Folder folder : model.folders()) {
      add(Glyph.FOLDER, folder.name(), new ItemFilter.InFolder(folder.id(), folder.name()));
    }
    head("items.tags", model.tags());
    model.tags().forEach(tag -> add(Glyph.TAG, tag, new ItemFilter.Tagged(tag)));
    entries.getChildren().add(gap());
    add(Glyph.ARCHIVE, desk.text("items.archive"), new ItemFilter.Archive());
    add(Glyph.DELETE, desk.text("items.trash"), new ItemFilter.Trash());
  }

  private List<ItemType> types() {
    return List.of(ItemType.values()).stream()
        .filter(type -> model.count(new ItemFilter.OfType(type)) > 0)
        .toList();
  }

  private void add(Glyph glyph, String name, ItemFilter filter) {
    var entry = new SidebarEntry(glyph, name, filter, () -> model.filter().set(filter));
    all.add(entry);
    entries.getChildren().add(entry);
  }

  private void head(String key, List<?> things) {
    if (!things.isEmpty()) {
      var head = Labels.sectionHead(desk.text(key));
      head.getStyleClass().add("group");
      entries.getChildren().add(head);
    }
  }

  private static Node gap() {
    var gap = new Label();
    gap.getStyleClass().add("gap");
    return gap;
  }

  private void mark() {
    all.forEach(entry -> entry.mark(entry.filter().equals(model.filter().get())));
  }
}
